// SPDX-License-Identifier: Apache-2.0
// Which subject is linked to which, and what each awaits.
#include "server/store/sqlite/sqlite_store.hpp"

namespace huiyin::server {

using sync::text;

std::vector<std::string> SqliteStore::links(const std::string& subject) {
    std::vector<std::string> out;
    for (auto row = use("SELECT other FROM link WHERE subject = ? ORDER BY other", subject); row.row();)
        out.push_back(text(*row, 0));
    return out;
}

void SqliteStore::put_links(const std::string& subject, const std::vector<std::string>& to) {
    run("DELETE FROM link WHERE subject = ?", subject);
    for (const auto& other : to) run("INSERT OR IGNORE INTO link VALUES(?, ?)", subject, other);
}

std::vector<std::string> SqliteStore::linked_to(const std::string& subject) {
    std::vector<std::string> out;
    for (auto row = use("SELECT subject FROM link WHERE other = ? ORDER BY subject", subject); row.row();)
        out.push_back(text(*row, 0));
    return out;
}

std::vector<std::string> SqliteStore::awaiting(const std::string& target) {
    std::vector<std::string> out;
    for (auto row = use("SELECT subject FROM awaited WHERE target = ?", target); row.row();)
        out.push_back(text(*row, 0));
    return out;
}

std::vector<std::string> SqliteStore::awaited(const std::string& subject) {
    std::vector<std::string> out;
    for (auto row = use("SELECT target FROM awaited WHERE subject = ? ORDER BY target", subject); row.row();)
        out.push_back(text(*row, 0));
    return out;
}

void SqliteStore::put_awaited(const std::string& subject, const std::vector<std::string>& targets) {
    run("DELETE FROM awaited WHERE subject = ?", subject);
    for (const auto& target : targets) run("INSERT INTO awaited VALUES(?, ?)", subject, target);
}

}  // namespace huiyin::server
