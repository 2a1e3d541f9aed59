// SPDX-License-Identifier: Apache-2.0
// The subjects' keys out of a directory, and into it.
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include <filesystem>

#include "server/platform/durable_files.hpp"
#include "server/store/subject_keys.hpp"
#include "sync/sqlite/database_faults.hpp"

namespace huiyin::server {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> destroyed_in(const SQLite::Database& database) {
    std::vector<std::string> out;
    if (!database.tableExists("destroyed")) return out;
    SQLite::Statement row(database, "SELECT subject FROM destroyed");
    while (row.executeStep()) out.push_back(row.getColumn(0).getString());
    return out;
}

void remove_with_journal(const std::string& path) {
    std::error_code ignored;
    for (const char* beside : {"", "-journal", "-wal", "-shm"}) fs::remove(path + beside, ignored);
}

}  // namespace

Result<void> take_subject_keys(const std::string& directory, const std::string& file) {
    std::vector<std::pair<std::string, std::string>> found;
    std::vector<std::string> destroyed;
    try {
        const SQLite::Database database(file, SQLite::OPEN_READONLY);
        if (!database.tableExists("subject_key")) throw SQLite::Exception("no keys");
        found = subject_keys_in(database);
        destroyed = destroyed_in(database);
    } catch (const SQLite::Exception&) {
        return fault("the file " + file + " holds no subjects' keys: name one that 'backup --keys-to' wrote", file);
    }
    const auto path = subject_keys_path(directory);
    return sync::guarded(path, [&]() -> Result<void> {
        SubjectKeys keys(path);
        keys.take(found);
        if (!destroyed.empty()) keys.destroy(destroyed);
        return {};
    });
}

Result<void> back_up_subject_keys(const std::string& directory, const std::string& to) {
    const auto draft = to + ".part";
    remove_with_journal(draft);
    auto done = sync::guarded(draft, [&]() -> Result<void> {
        SubjectKeys(subject_keys_path(directory)).copy_to(draft);
        if (!sync_file(draft)) return fault("the disk of " + to + " takes nothing: check it", to);
        if (auto moved = move_file(draft, to); !moved) return moved;
        sync_folder(fs::absolute(to).parent_path().string());
        return {};
    });
    if (!done) remove_with_journal(draft);
    return done;
}

}  // namespace huiyin::server
