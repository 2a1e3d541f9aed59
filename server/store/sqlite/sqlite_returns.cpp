// SPDX-License-Identifier: Apache-2.0
// What comes back to a restored head office, and what devices keep for the next time.
#include "server/store/sqlite/sqlite_store.hpp"

namespace huiyin::server {

using sync::integer;
using sync::text;

void SqliteStore::mark_returned(const std::string& origin, std::int64_t seq, const std::string& proof) {
    run("INSERT OR REPLACE INTO returned VALUES(?, ?, ?)", origin, seq, proof);
}

void SqliteStore::forget_returned(const std::string& origin, std::int64_t seq) {
    run("DELETE FROM returned WHERE origin = ? AND seq = ?", origin, seq);
}

std::map<std::int64_t, std::string> SqliteStore::returned(const std::string& origin) {
    std::map<std::int64_t, std::string> out;
    for (auto row = use("SELECT seq, proof FROM returned WHERE origin = ?", origin); row.row();)
        out.emplace(integer(*row, 0), text(*row, 1));
    return out;
}

void SqliteStore::put_keepsake(const Keepsake& k) {
    run("INSERT OR REPLACE INTO keepsake VALUES(?, ?, ?)", k.number, k.box, k.given.ms);
}

std::vector<Keepsake> SqliteStore::keepsakes_after(std::int64_t number, Instant given_since, int limit) {
    std::vector<Keepsake> out;
    for (auto row = use("SELECT number, box, given FROM keepsake WHERE number > ? AND given >= ? ORDER BY number LIMIT "
                        "?",
                        number, given_since.ms, limit);
         row.row();)
        out.push_back({integer(*row, 0), text(*row, 1), Instant{integer(*row, 2)}});
    return out;
}

std::int64_t SqliteStore::last_keepsake() {
    auto row = use("SELECT max(number) FROM keepsake");
    return row.row() ? integer(*row, 0) : 0;
}

}  // namespace huiyin::server
