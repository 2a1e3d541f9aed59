// SPDX-License-Identifier: Apache-2.0
// The statements about who opens the device, about sealing what lies there plain, and about destroying all of it.
#include "sync/log/log_tables.hpp"
#include "sync/sqlite/content_places.hpp"

namespace huiyin::sync {
namespace {

std::string blob(SQLite::Statement& s, int column) {
    const auto value = s.getColumn(column);
    return {static_cast<const char*>(value.getBlob()), static_cast<std::size_t>(value.getBytes())};
}

}  // namespace

Content LogTables::content(std::string plain, std::string_view bound_to) const {
    return key_ ? Content{key_->seal(plain, bound_to), true} : Content{std::move(plain), false};
}

std::string LogTables::plain(SQLite::Statement& s, int column, std::string_view bound_to) const {
    if (!s.getColumn(column).isBlob()) return text(s, column);
    return key_ ? key_->open(blob(s, column), bound_to).value_or("") : std::string{};
}

std::vector<KeyHolder> LogTables::key_holders() {
    std::vector<KeyHolder> out;
    SQLite::Statement list(
        database_, "SELECT account, role, unit, salt, passes, memory, box, wrong FROM key_holders ORDER BY account");
    while (list.executeStep()) {
        const auto role = parse_role(text(list, 1));
        if (!role) continue;  // of a newer version: it opens the device there
        out.push_back({{text(list, 0), *role, text(list, 2)},
                       blob(list, 3),
                       {integer(list, 4), integer(list, 5)},
                       blob(list, 6),
                       static_cast<int>(integer(list, 7))});
    }
    return out;
}

void LogTables::store(const KeyHolder& h) {
    SQLite::Statement write(database_,
                            "INSERT OR REPLACE INTO key_holders(account, role, unit, salt, passes, memory, box, wrong) "
                            "VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
    Use(write, h.actor.account, std::string(to_string(h.actor.role)), h.actor.unit, Content{h.salt, true},
        h.cost.passes, h.cost.memory, Content{h.box, true}, std::int64_t{h.wrong})
        .run();
}

void LogTables::remove_key_holder(const std::string& account) {
    SQLite::Statement remove(database_, "DELETE FROM key_holders WHERE account = ?");
    Use(remove, account).run();
}

std::int64_t LogTables::seal_some_events(std::int64_t row, int limit) {
    struct Plain {
        std::int64_t row;
        Hash hash;
        std::string bytes;
    };
    std::vector<Plain> lines;
    {
        SQLite::Statement list(database_,
                               "SELECT rowid, hash, bytes FROM lines WHERE rowid > ? AND typeof(bytes) = 'text' "
                               "ORDER BY rowid LIMIT ?");
        Use use(list, row, std::int64_t{limit});
        while (use.row()) lines.push_back({integer(*use, 0), hash(*use, 1), text(*use, 2)});
    }
    SQLite::Statement seal(database_, "UPDATE lines SET bytes = ?2 WHERE rowid = ?1");
    for (auto& line : lines) Use(seal, line.row, content(std::move(line.bytes), place_of_event(line.hash))).run();
    return lines.empty() ? 0 : lines.back().row;
}

void LogTables::seal_small_values(const std::string& origin) {
    database_.exec("UPDATE subjects SET note = NULL, note_of = NULL WHERE typeof(note) = 'text'");
    SQLite::Statement token(database_, "SELECT token FROM identity WHERE typeof(token) = 'text'");
    if (token.executeStep()) {
        SQLite::Statement seal(database_, "UPDATE identity SET token = ?");
        Use(seal, content(text(token, 0), place_of_token(origin))).run();
    }
    for (const auto key : secret_settings) {
        const std::string name(key);
        if (const auto value = get(name)) put(name, *value);
    }
}

void LogTables::delete_keys() {
    database_.exec("DELETE FROM key_holders");
    database_.exec("DELETE FROM settings");
    database_.exec("DELETE FROM identity");
}

void LogTables::delete_everything() {
    for (const char* table : {"lines", "subjects", "own", "stranded", "receipts", "kept", "to_return"})
        database_.exec(std::string("DELETE FROM ") + table);
    store(Progress{});
    forget_total();
}

}  // namespace huiyin::sync
