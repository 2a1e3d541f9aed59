// SPDX-License-Identifier: Apache-2.0
// The subjects' keys out of a directory, and into it.
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include <filesystem>
#include <unordered_set>

#include "server/platform/durable_files.hpp"
#include "server/store/store.hpp"
#include "server/store/subject_keys.hpp"
#include "sync/sqlite/database_faults.hpp"

namespace huiyin::server {
namespace {

namespace fs = std::filesystem;

constexpr int longest_wait_ms = 10'000;  ///< others may be writing

std::vector<std::string> destroyed_in(const SQLite::Database& database) {
    std::vector<std::string> out;
    if (!database.tableExists("destroyed")) return out;
    SQLite::Statement row(database, "SELECT subject FROM destroyed");
    while (row.executeStep()) out.push_back(row.getColumn(0).getString());
    return out;
}

/// Those whose key is there, or was destroyed, leave the list.
void account_for(std::unordered_set<std::string>& subjects, const SQLite::Database& keys) {
    for (const auto& [subject, key] : subject_keys_in(keys)) subjects.erase(subject);
    for (const auto& subject : destroyed_in(keys)) subjects.erase(subject);
}

/// Whose events lie under a key of their own, unless it is about to be destroyed.
std::unordered_set<std::string> subjects_under_keys(const SQLite::Database& log) {
    std::unordered_set<std::string> out;
    SQLite::Statement line(log, "SELECT subject FROM line WHERE typeof(opened) = 'blob'");
    while (line.executeStep()) out.insert(line.getColumn(0).getString());
    SQLite::Statement due(log, "SELECT subject FROM key_to_destroy");
    while (due.executeStep()) out.erase(due.getColumn(0).getString());
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

Result<std::int64_t> subjects_without_key(const std::string& directory, const std::string& keys_directory) {
    const auto path = store_path(directory);
    return sync::guarded(path, [&]() -> Result<std::int64_t> {
        const SQLite::Database log(path, SQLite::OPEN_READONLY, longest_wait_ms);
        auto missing = subjects_under_keys(log);
        account_for(missing, log);  // an earlier version kept them there
        // Behind the log: a key is on the disk before its first line is.
        const auto keys = subject_keys_path(keys_directory);
        if (std::error_code ignored; !missing.empty() && fs::exists(keys, ignored))
            account_for(missing, SQLite::Database(keys, SQLite::OPEN_READONLY, longest_wait_ms));
        return static_cast<std::int64_t>(missing.size());
    });
}

std::string why_subject_keys_are_missing(const std::string& directory) {
    const auto missing = subjects_without_key(directory, directory);
    if (!missing) return missing.error().what;
    if (*missing == 0) return {};
    return "The keys of " + std::to_string(*missing) + " subjects are not in " + subject_keys_path(directory) +
           ", and what lies under them cannot be read: put that file back, or restore with --keys-from.";
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
