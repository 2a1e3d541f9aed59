// SPDX-License-Identifier: Apache-2.0
// For writing, else for this connection alone, else for reading alone.
#include "sync/sqlite/device_database.hpp"

#include <SQLiteCpp/Backup.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>

#include "sync/sqlite/database_faults.hpp"
#include "sync/sqlite/log_file_faults.hpp"
#include "sync/sqlite/schema.hpp"

namespace huiyin::sync {
namespace {

using Database = std::unique_ptr<SQLite::Database>;
constexpr int busy_ms = 2'000;

enum class Sharing { as_usual, alone };

Database open_for_writing(const std::string& path, Sharing sharing) {
    // Made here so that it, and the WAL that takes over its mode, can be read by the owner only.
    if (const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600); file >= 0) ::close(file);
    auto database = std::make_unique<SQLite::Database>(path, SQLite::OPEN_READWRITE, busy_ms);
    // Before the first read: no file for the WAL's index is made.
    if (sharing == Sharing::alone) database->exec("PRAGMA locking_mode = EXCLUSIVE");
    database->exec("PRAGMA synchronous = FULL");
    database->exec("PRAGMA secure_delete = ON");  // what is purged leaves no trace in free pages
    database->exec("PRAGMA temp_store = MEMORY");
    // What an answer of a thousand lines touches stays in memory until it is committed; while a device catches up,
    // the next answers write the same pages again before they go to the database file.
    database->exec("PRAGMA cache_size = -8192");
    database->exec("PRAGMA wal_autocheckpoint = 4096");
    // A WAL that grew in one large transaction gives its room back once it was checkpointed.
    database->exec("PRAGMA journal_size_limit = 20971520");
    return database;
}

/// What a URI would take for something else.
std::string escaped(const std::string& path) {
    std::string out;
    for (const char c : path) {
        if (c == '%' || c == '?' || c == '#') {
            constexpr char digits[] = "0123456789abcdef";
            const auto byte = static_cast<unsigned char>(c);
            out += {'%', digits[byte >> 4], digits[byte & 15]};
        } else {
            out += c;
        }
    }
    return out;
}

/// Null when a write-ahead log holds what the file lacks.
Database open_as_it_lies(const std::string& path) {
    std::error_code none;
    if (const auto size = std::filesystem::file_size(path + "-wal", none); !none && size > 0) return nullptr;
    const auto uri = "file:" + escaped(std::filesystem::absolute(path).string()) + "?immutable=1";
    return std::make_unique<SQLite::Database>(uri, SQLite::OPEN_READONLY | SQLite::OPEN_URI);
}

Database copy_in_memory(SQLite::Database& from) {
    auto copy = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Backup(*copy, from).executeStep(-1);
    return copy;
}

/// There is no room for what SQLite puts beside the file.
bool is_full(const SQLite::Exception& exception) {
    return exception.getErrorCode() == SQLITE_FULL || exception.getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE ||
           exception.getExtendedErrorCode() == SQLITE_IOERR_SHMOPEN;
}

/// The disk takes nothing more, or this user may not write there; what lies there may be sound.
bool may_still_be_read(const SQLite::Exception& exception) {
    return is_full(exception) || exception.getErrorCode() == SQLITE_CANTOPEN ||
           exception.getErrorCode() == SQLITE_READONLY || exception.getExtendedErrorCode() == SQLITE_IOERR_WRITE;
}

Result<DeviceDatabase> writable(const std::string& path, Sharing sharing, Database& database) {
    database = open_for_writing(path, sharing);
    if (auto migrated = migrate(*database, path); !migrated) return std::unexpected(migrated.error());
    if (database->execAndGet("PRAGMA journal_mode = WAL").getString() != "wal")
        return fault(faults::log_without_wal, path, {path});
    return DeviceDatabase{std::move(database), std::nullopt};
}

/// `opened`: the connection whose migration failed; null when none could be opened.
Result<DeviceDatabase> for_reading(const std::string& path, Database opened, const Fault& why) {
    return guarded(path, [&]() -> Result<DeviceDatabase> {
        const auto version = [](SQLite::Database& in) { return in.execAndGet("PRAGMA user_version").getInt(); };
        auto database = opened ? std::move(opened) : open_as_it_lies(path);
        if (!database || version(*database) == 0) return std::unexpected(why);
        if (version(*database) != newest_schema()) {
            database = copy_in_memory(*database);
            if (auto migrated = migrate(*database, path); !migrated) return std::unexpected(migrated.error());
        }
        database->exec("PRAGMA query_only = ON");
        return DeviceDatabase{std::move(database), why};
    });
}

}  // namespace

Result<DeviceDatabase> open_device_database(const std::string& path) {
    Database database;
    std::optional<Fault> why;
    for (const auto sharing : {Sharing::as_usual, Sharing::alone}) {
        try {
            database.reset();
            return writable(path, sharing, database);
        } catch (const SQLite::Exception& exception) {
            why = database_fault(exception, path);
            if (!may_still_be_read(exception)) return std::unexpected(*why);
            if (!is_full(exception)) break;
        }
    }
    auto read = for_reading(path, std::move(database), *why);
    // Why it cannot be written is what a person can mend.
    return read || is_corruption(read.error()) ? std::move(read) : std::unexpected(*why);
}

}  // namespace huiyin::sync
