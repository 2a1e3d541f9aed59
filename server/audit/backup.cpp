// SPDX-License-Identifier: Apache-2.0
#include "server/audit/backup.hpp"

#include <SQLiteCpp/Database.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "server/platform/durable_files.hpp"
#include "server/store/sqlite/schema.hpp"
#include "server/store/sqlite/write_ahead_file.hpp"
#include "sync/sqlite/database_faults.hpp"
#include "sync/sqlite/sqlite_setting.hpp"

namespace huiyin::server {
namespace {

namespace fs = std::filesystem;

void remove_with_journal(const std::string& path) {
    std::error_code ignored;
    for (const char* beside : {"", "-journal", "-wal", "-shm"}) fs::remove(path + beside, ignored);
}

Result<void> check_copy(const std::string& path) {
    return sync::guarded(path, [&]() -> Result<void> {
        SQLite::Database copy(path, SQLite::OPEN_READONLY);
        const auto found = copy.execAndGet("PRAGMA integrity_check(1)").getString();
        if (found == "ok" && copy.execAndGet("PRAGMA user_version").getInt() == newest_schema()) return {};
        return fault("the copy is damaged (" + found + "): check the disk it was written to", path);
    });
}

}  // namespace

Result<void> back_up(Store& store, const std::string& to) {
    const auto draft = to + ".part";
    remove_with_journal(draft);  // of one that was killed
    // SQLite would speak of the database that is read.
    if (!std::ofstream(draft, std::ios::binary))
        return fault("the backup " + to + " cannot be written there: name a directory that is there and may be written",
                     to);
    const auto work = [&]() -> Result<void> {
        try {
            store.backup(draft);
        } catch (const std::exception& exception) {
            return std::unexpected(store.explain(exception));
        }
        if (auto whole = check_copy(draft); !whole) return whole;
        if (!sync_file(draft)) return fault("the disk of " + to + " takes nothing: check it", to);
        if (auto moved = move_file(draft, to); !moved) return moved;
        if (sync_folder(fs::absolute(to).parent_path().string())) return {};
        return fault("the disk of " + to + " takes nothing: check it", to);
    };
    auto done = work();
    if (!done) remove_with_journal(draft);
    return done;
}

Result<void> check_quickly(const std::string& directory) {
    constexpr int busy_ms = 10'000;
    const auto path = store_path(directory);
    if (std::error_code ignored; !fs::exists(path, ignored)) return {};
    sync::set_up_sqlite();
    return sync::guarded(path, [&]() -> Result<void> {
        SQLite::Database database(path, SQLite::OPEN_READWRITE, busy_ms);
        write_ahead_stays(database);
        auto found = database.execAndGet("PRAGMA quick_check(1)").getString();
        if (found == "ok") return {};
        std::replace(found.begin(), found.end(), '\n', ' ');
        return fault("the database " + path + " is damaged (" + found +
                         "): put a backup back with 'huiyin-server restore --data " + directory + " --from FILE'",
                     path);
    });
}

}  // namespace huiyin::server
