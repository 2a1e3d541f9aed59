// SPDX-License-Identifier: Apache-2.0
// A whole copy of the database, made while others write.
#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <filesystem>
#include <stdexcept>

#include "server/platform/clock.hpp"
#include "server/store/sqlite/generation.hpp"
#include "server/store/sqlite/sqlite_store.hpp"

namespace huiyin::server {
namespace {

constexpr int pages_a_step = 1'024;
/// A copy of one moment holds a snapshot until it is whole. Where it is that much slower than head office writes, it
/// ends before it fills the disk.
constexpr std::int64_t most_written_meanwhile = std::int64_t{256} << 20;

void remove_with_journal(const std::string& path) {
    std::error_code ignored;
    for (const char* beside : {"", "-journal", "-wal", "-shm"}) std::filesystem::remove(path + beside, ignored);
}

/// The copy says when it was taken and has a generation of its own, so that nobody takes it for the database. Where
/// subjects have keys, nothing stays in it that could be read without them: its projections go, to be made again from
/// the events, and so do answers that were remembered.
void finish_copy(const std::string& path, bool open_to_all) {
    SQLite::Database copy(path, SQLite::OPEN_READWRITE);
    copy.exec("PRAGMA journal_mode = DELETE");
    copy.exec("PRAGMA application_id = " + std::to_string(static_cast<std::int32_t>(new_generation())));
    SQLite::Statement taken(copy, "INSERT OR REPLACE INTO meta VALUES('backup_taken_at', ?)");
    taken.bind(1, to_utc(wall_time()));
    taken.exec();
    if (open_to_all) return;
    copy.exec("DELETE FROM subject");
    copy.exec("DELETE FROM duty");
    copy.exec("DELETE FROM duty_count");
    copy.exec("DELETE FROM given_answer");
    copy.exec("INSERT OR REPLACE INTO meta VALUES('projections', 'stale')");
    copy.exec("VACUUM");  // and nothing of it in free pages
}

}  // namespace

std::int64_t SqliteStore::write_ahead_bytes() const {
    std::error_code none;
    const auto size = std::filesystem::file_size(path_ + "-wal", none);
    return none ? 0 : static_cast<std::int64_t>(size);
}

void SqliteStore::copy_to(SQLite::Database& copy) {
    // In a transaction of its own the copy would begin anew with each commit of somebody else's.
    const bool alone = !snapshot_.is_used();
    if (alone) snapshot_.begin();
    (void)value("rules");  // the snapshot is that of the first read
    SQLite::Backup work(copy, database_);
    const auto before = write_ahead_bytes();
    int done = SQLITE_OK;
    while ((done = work.executeStep(pages_a_step)) == SQLITE_OK)
        if (write_ahead_bytes() - before > most_written_meanwhile)
            throw std::runtime_error(
                "the copy is slower than what is written meanwhile: choose a faster disk, or an hour with less to do");
    if (done != SQLITE_DONE) throw std::runtime_error("the copy could not be made whole: try again");
    if (alone) snapshot_.end();
}

void SqliteStore::backup(const std::string& to) {
    const Snapshot::Unlimited unlimited(snapshot_);
    try {
        SQLite::Database copy(to, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        ::chmod(to.c_str(), S_IRUSR | S_IWUSR);
        copy_to(copy);
    } catch (...) {
        snapshot_.drop();
        remove_with_journal(to);
        throw;
    }
    finish_copy(to, keys_.empty());
}

}  // namespace huiyin::server
