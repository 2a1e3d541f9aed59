// SPDX-License-Identifier: Apache-2.0
// Opening, transactions, small values, backup.
#include "server/store/sqlite/sqlite_store.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <filesystem>
#include <utility>

#include "server/store/sqlite/schema.hpp"
#include "server/store/sqlite/write_ahead_file.hpp"
#include "sync/sqlite/database_faults.hpp"
#include "sync/sqlite/sqlite_setting.hpp"

namespace huiyin::server {
namespace {
constexpr int busy_ms = 10'000;  ///< another command may be writing: enroll works while serve runs
}

std::string store_path(const std::string& directory) { return directory + "/huiyin.sqlite"; }
std::string lists_path(const std::string& directory) { return directory + "/lists.sqlite"; }

SqliteStore::SqliteStore(const std::string& path, bool create)
    // No mutex of its own: a store is used by one thread at a time.
    : path_(path),
      database_(path, SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX | (create ? SQLite::OPEN_CREATE : 0), busy_ms),
      keys_(subject_keys_path(std::filesystem::path(path).parent_path().string())) {
    // A full disk has room for the log then, and head office starts on it to show what is there.
    write_ahead_stays(database_);
    database_.exec("PRAGMA temp_store = MEMORY");
    database_.exec("PRAGMA journal_size_limit = " + std::to_string(WriteAheadLog::usual_bytes));
    database_.exec("PRAGMA journal_mode = WAL");
    database_.exec("PRAGMA synchronous = FULL");
    database_.exec("PRAGMA foreign_keys = ON");
    database_.exec("PRAGMA cache_size = -16384");
    database_.exec("PRAGMA secure_delete = ON");  // what is erased leaves no trace in free pages
}

Result<std::unique_ptr<Store>> open_store(const std::string& directory, bool create) {
    const auto path = store_path(directory);
    std::error_code ignored;
    if (!create && !std::filesystem::exists(path, ignored))
        return fault(
            "there is no head office in " + directory + ": make one with 'huiyin-server init --data " + directory + "'",
            directory);
    sync::set_up_sqlite();
    return sync::guarded(path, [&]() -> Result<std::unique_ptr<Store>> {
        auto store = std::make_unique<SqliteStore>(path, create);
        // What customers said is for this user only, whatever the umask.
        ::chmod(path.c_str(), S_IRUSR | S_IWUSR);
        if (auto migrated = migrate(store->database(), path); !migrated) return std::unexpected(migrated.error());
        store->settle_keys();
        return store;
    });
}

SQLite::Statement& SqliteStore::prepared(const std::string& sql) {
    snapshot_.before_statement();
    return statements_[sql];
}

SQLite::Statement& SqliteStore::prepared(const char* literal) {
    snapshot_.before_statement();
    auto& placed = by_place_[literal];
    // Compared all the same: where something else stood, another text may stand now.
    if (!placed.statement || placed.sql != literal) placed = {literal, &prepared(std::string(literal))};
    return *placed.statement;
}

Fault SqliteStore::explain(const std::exception& exception) const {
    if (trouble(exception) == StoreTrouble::too_long) return {Snapshot::TooOld().what(), path_};
    if (const auto* of_sqlite = dynamic_cast<const SQLite::Exception*>(&exception))
        return sync::database_fault(*of_sqlite, path_);
    return {std::string("head office could not finish the work: ") + exception.what(), path_};
}

StoreTrouble SqliteStore::trouble(const std::exception& exception) const {
    if (dynamic_cast<const Snapshot::TooOld*>(&exception)) return StoreTrouble::too_long;
    if (dynamic_cast<const CorruptEvent*>(&exception)) return StoreTrouble::damaged;
    const auto* of_sqlite = dynamic_cast<const SQLite::Exception*>(&exception);
    if (!of_sqlite) return StoreTrouble::passing;
    switch (of_sqlite->getErrorCode()) {
        case SQLITE_INTERRUPT:
            return StoreTrouble::too_long;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return StoreTrouble::damaged;
        case SQLITE_FULL:
            return StoreTrouble::full;
        case SQLITE_IOERR:
            return of_sqlite->getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE ? StoreTrouble::full
                                                                             : StoreTrouble::failed;
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN:
            return StoreTrouble::failed;
        default:  // busy, out of memory, a constraint
            return StoreTrouble::passing;
    }
}

void SqliteStore::begin() {
    if (!std::exchange(writes_, true)) {
        // What a thousand events touch stays in memory until they are committed, and what follows writes it again
        // before it goes to the database file.
        database_.exec("PRAGMA cache_size = -98304");
        write_ahead_.keep_small(busy_ms);
    }
    write_ahead_.begin_anew();
    keys_.forget();
    last_feed_ = 0;
    run("BEGIN IMMEDIATE");
}
void SqliteStore::begin_read() {
    keys_.forget();
    snapshot_.begin();
}
void SqliteStore::commit() {
    if (snapshot_.is_used()) return snapshot_.end();
    write_counts();
    keys_.keep();
    run("COMMIT");
    if (std::exchange(destroys_, false)) destroy_keys_due();
}
void SqliteStore::rollback() noexcept {
    if (snapshot_.is_used()) return snapshot_.drop();
    forget_counts();
    keys_.discard();
    destroys_ = false;
    (void)database_.tryExec("ROLLBACK");
}
void SqliteStore::savepoint() {
    write_counts();
    run("SAVEPOINT job");
}
void SqliteStore::release() { run("RELEASE job"); }
void SqliteStore::rollback_to() {
    keys_.forget();
    last_feed_ = 0;
    forget_counts();
    run("ROLLBACK TO job");
    run("RELEASE job");
}

std::optional<std::string> SqliteStore::value(const std::string& key) {
    auto row = use("SELECT value FROM meta WHERE key = ?", key);
    if (!row.row()) return std::nullopt;
    return sync::text(*row, 0);
}

void SqliteStore::put_value(const std::string& key, const std::string& value) {
    run("INSERT OR REPLACE INTO meta VALUES(?, ?)", key, value);
}

void SqliteStore::probe() {
    run("INSERT INTO meta VALUES('probe', '1') ON CONFLICT(key) DO UPDATE SET value = CAST(value AS INTEGER) % 2 + 1");
}

}  // namespace huiyin::server
