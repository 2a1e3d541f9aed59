// SPDX-License-Identifier: Apache-2.0
// Origins, enrolment codes, prefixes of codes.
#include "server/store/sqlite/sqlite_store.hpp"

namespace huiyin::server {
namespace {

using sync::hash;
using sync::integer;
using sync::text;

const std::string origin_columns =
    "SELECT id, unit, face, name, token_hash, revoked, forked, head_seq, head_hash, offset_ms, last_seen, incarnation, "
    "previous_incarnation, exchange_key, heard, head_arrived, bounded, unconfirmed FROM origin ";

Origin origin_of(SQLite::Statement& row) {
    return {text(row, 0),
            text(row, 1),
            parse_face(text(row, 2)).value_or(Face::desk),
            text(row, 3),
            text(row, 4),
            integer(row, 5) != 0,
            integer(row, 6) != 0,
            integer(row, 7),
            hash(row, 8),
            integer(row, 9),
            Instant{integer(row, 10)},
            text(row, 11),
            text(row, 12),
            text(row, 13),
            text(row, 14),
            Instant{integer(row, 15)},
            integer(row, 16),
            integer(row, 17) != 0};
}

}  // namespace

std::optional<Origin> SqliteStore::origin(const std::string& id) {
    static const auto sql = origin_columns + "WHERE id = ?";
    auto row = use(sql.c_str(), id);
    if (!row.row()) return std::nullopt;
    return origin_of(*row);
}

std::optional<Origin> SqliteStore::origin_by_token(const std::string& token_hash) {
    static const auto sql = origin_columns + "WHERE token_hash = ? AND token_hash <> ''";
    auto row = use(sql.c_str(), token_hash);
    if (!row.row()) return std::nullopt;
    return origin_of(*row);
}

std::vector<Origin> SqliteStore::origins() {
    std::vector<Origin> out;
    for (auto row = use(origin_columns + "ORDER BY id"); row.row();) out.push_back(origin_of(*row));
    return out;
}

void SqliteStore::put_origin(const Origin& o) {
    run("INSERT OR REPLACE INTO origin VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", o.id, o.unit,
        std::string(to_string(o.face)), o.name, o.token_hash, int{o.revoked}, int{o.forked}, o.head_seq, o.head_hash,
        o.offset_ms, o.last_seen.ms, o.boot_id, o.previous_boot_id, o.exchange_key, o.heard, o.head_arrived.ms,
        o.bounded, int{o.unconfirmed});
}

void SqliteStore::put_code(const EnrolmentCode& c) {
    run("INSERT INTO code VALUES(?, ?, ?, ?)", c.code_hash, c.unit, std::string(to_string(c.face)), c.expires.ms);
}

std::optional<EnrolmentCode> SqliteStore::take_code(const std::string& code_hash) {
    std::optional<EnrolmentCode> out;
    {
        auto row = use("SELECT code_hash, unit, face, expires FROM code WHERE code_hash = ?", code_hash);
        if (row.row())
            out = EnrolmentCode{text(*row, 0), text(*row, 1), parse_face(text(*row, 2)).value_or(Face::kiosk),
                                Instant{integer(*row, 3)}};
    }
    run("DELETE FROM code WHERE code_hash = ?", code_hash);
    return out;
}

void SqliteStore::put_code_prefix(int number, const std::string& origin) {
    run("INSERT OR IGNORE INTO code_prefix(number, origin) VALUES(?, ?)", number, origin);
}

std::optional<std::string> SqliteStore::holder_of_prefix(int number) {
    auto row = use("SELECT origin FROM code_prefix WHERE number = ?", number);
    return row.row() ? std::optional(text(*row, 0)) : std::nullopt;
}

std::optional<int> SqliteStore::prefix_of(const std::string& origin) {
    auto row = use("SELECT number FROM code_prefix WHERE origin = ? ORDER BY place DESC LIMIT 1", origin);
    return row.row() ? std::optional(static_cast<int>(integer(*row, 0))) : std::nullopt;
}

std::optional<int> SqliteStore::last_prefix() {
    auto row = use("SELECT number FROM code_prefix ORDER BY place DESC LIMIT 1");
    return row.row() ? std::optional(static_cast<int>(integer(*row, 0))) : std::nullopt;
}

}  // namespace huiyin::server
