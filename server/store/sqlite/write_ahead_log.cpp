// SPDX-License-Identifier: Apache-2.0
#include "server/store/sqlite/write_ahead_log.hpp"

#include <sqlite3.h>

namespace huiyin::server {
namespace {

// What a thousand events touch stays in memory until they are committed, and what follows writes it again before it
// goes to the database file: so many pages of 4 KiB may gather.
constexpr int copied_from = 8'192;
constexpr int emptied_from = 10'240;    ///< 40 MiB: somebody was reading each time it could have begun anew
constexpr int tried_again_after = 512;  ///< pages more
constexpr int moment_ms = 50;

}  // namespace

WriteAheadLog::~WriteAheadLog() { sqlite3_wal_hook(database_.getHandle(), nullptr, nullptr); }

void WriteAheadLog::keep_small(int busy_ms) {
    busy_ms_ = busy_ms;
    next_try_ = emptied_from;
    sqlite3_wal_hook(database_.getHandle(), &WriteAheadLog::after_commit, this);
}

int WriteAheadLog::truncate(int wait_ms) {
    sqlite3_busy_timeout(database_.getHandle(), wait_ms);
    const int done =
        sqlite3_wal_checkpoint_v2(database_.getHandle(), "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_timeout(database_.getHandle(), busy_ms_);
    return done;
}

bool WriteAheadLog::empty(int wait_ms) { return truncate(wait_ms) == SQLITE_OK; }

void WriteAheadLog::begin_anew() {
    if (is_anew_) return;
    const int done = truncate(0);
    if (done != SQLITE_OK && done != SQLITE_BUSY && done != SQLITE_LOCKED)
        throw SQLite::Exception(database_.getHandle(), done);
    is_anew_ = true;
}

int WriteAheadLog::after_commit(void* log, sqlite3* database, const char* name, int pages) {
    auto& me = *static_cast<WriteAheadLog*>(log);
    if (pages < emptied_from) me.next_try_ = emptied_from;
    // What fails here is tried again after the next commit; this one is durable.
    if (pages >= copied_from)
        (void)sqlite3_wal_checkpoint_v2(database, name, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (pages >= me.next_try_ && !me.empty(moment_ms)) me.next_try_ = pages + tried_again_after;
    return SQLITE_OK;
}

}  // namespace huiyin::server
