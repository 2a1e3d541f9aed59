// SPDX-License-Identifier: Apache-2.0
// Accounts, sessions, answers already given.
#include "server/store/sqlite/sqlite_store.hpp"

namespace huiyin::server {
namespace {

using sync::integer;
using sync::text;

Account account_of(SQLite::Statement& r) {
    // A role that this version does not know may do nothing: the customer's has no scope.
    return {text(r, 0),         text(r, 1),         parse_role(text(r, 2)).value_or(Role::customer),
            text(r, 3),         text(r, 4),         integer(r, 5) != 0,
            integer(r, 6) != 0, integer(r, 7) != 0, integer(r, 8) != 0};
}
const std::string account_columns =
    "SELECT id, unit, role, name, password_hash, active, demo, must_change, was_used FROM account ";

Session session_of(SQLite::Statement& r) {
    return {text(r, 0), text(r, 1), Instant{integer(r, 2)}, Instant{integer(r, 3)}, text(r, 4)};
}

}  // namespace

std::optional<Account> SqliteStore::account(const std::string& id) {
    static const auto sql = account_columns + "WHERE id = ?";
    auto row = use(sql.c_str(), id);
    if (!row.row()) return std::nullopt;
    return account_of(*row);
}

std::vector<Account> SqliteStore::accounts() {
    std::vector<Account> out;
    for (auto row = use(account_columns + "ORDER BY id"); row.row();) out.push_back(account_of(*row));
    return out;
}

std::vector<Account> SqliteStore::active_accounts(const std::vector<std::string>& of_units) {
    std::vector<Account> out;
    for (auto row = use(account_columns + "WHERE active AND unit IN (SELECT value FROM json_each(?)) ORDER BY id",
                        Json(of_units).dump());
         row.row();)
        out.push_back(account_of(*row));
    return out;
}

void SqliteStore::put_account(const Account& a, Instant since) {
    const std::string role(to_string(a.role));
    run("INSERT OR REPLACE INTO account VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)", a.id, a.unit, role, a.name, a.password_hash,
        int{a.active}, int{a.demo}, int{a.must_change}, int{a.was_used});
    // A new password changes nothing that an event is judged by.
    const auto before = account_then(a.id, since);
    if (before && before->unit == a.unit && before->role == a.role && before->active == a.active) return;
    run("INSERT OR REPLACE INTO account_history VALUES(?, ?, ?, ?, ?)", a.id, since.ms, a.unit, role, int{a.active});
}

std::optional<AccountThen> SqliteStore::account_then(const std::string& id, Instant at) {
    const auto then = [](SQLite::Statement& row) {
        return AccountThen{text(row, 1), parse_role(text(row, 2)).value_or(Role::customer), integer(row, 3) != 0,
                           Instant{integer(row, 0)}};
    };
    {
        auto row =
            use("SELECT since, unit, role, active FROM account_history WHERE account = ? AND since <= ? "
                "ORDER BY since DESC LIMIT 1",
                id, at.ms);
        if (row.row()) return then(*row);
    }
    auto row =
        use("SELECT since, unit, role, active FROM account_history WHERE account = ? ORDER BY since LIMIT 1", id);
    if (!row.row()) return std::nullopt;
    return then(*row);
}

std::optional<Session> SqliteStore::session(const std::string& token_hash) {
    auto row =
        use("SELECT token_hash, account, expires, created, only_for FROM session WHERE token_hash = ?", token_hash);
    if (!row.row()) return std::nullopt;
    return session_of(*row);
}
std::vector<Session> SqliteStore::sessions(const std::string& account) {
    std::vector<Session> out;
    for (auto row = use("SELECT token_hash, account, expires, created, only_for FROM session WHERE account = ? "
                        "ORDER BY created DESC, token_hash",
                        account);
         row.row();)
        out.push_back(session_of(*row));
    return out;
}
void SqliteStore::put_session(const Session& s) {
    run("INSERT OR REPLACE INTO session VALUES(?, ?, ?, ?, ?)", s.token_hash, s.account, s.expires.ms, s.created.ms,
        s.only);
}
void SqliteStore::drop_session(const std::string& token_hash) {
    run("DELETE FROM session WHERE token_hash = ?", token_hash);
}
void SqliteStore::drop_sessions(const std::string& account) { run("DELETE FROM session WHERE account = ?", account); }
void SqliteStore::drop_sessions_before(Instant when) { run("DELETE FROM session WHERE expires < ?", when.ms); }

std::optional<GivenAnswer> SqliteStore::given_answer(const std::string& account, const std::string& key) {
    auto row =
        use("SELECT account, key, body_hash, status, answer, location, given FROM given_answer WHERE account = ? "
            "AND key = ?",
            account, key);
    if (!row.row()) return std::nullopt;
    return GivenAnswer{text(*row, 0), text(*row, 1), sync::hash(*row, 2),      static_cast<int>(integer(*row, 3)),
                       text(*row, 4), text(*row, 5), Instant{integer(*row, 6)}};
}
void SqliteStore::put_given_answer(const GivenAnswer& a) {
    run("INSERT INTO given_answer VALUES(?, ?, ?, ?, ?, ?, ?)", a.account, a.key, a.body_hash, a.status, a.answer,
        a.location, a.given.ms);
}
void SqliteStore::drop_given_answers_before(Instant when) { run("DELETE FROM given_answer WHERE given < ?", when.ms); }
void SqliteStore::drop_given_answers_about(const std::string& subject) {
    run("DELETE FROM given_answer WHERE instr(answer, ?) > 0", subject);
}

}  // namespace huiyin::server
