// SPDX-License-Identifier: Apache-2.0
// What comes back to a restored head office, and what devices keep for the next time.
#include "server/store/sqlite/sqlite_store.hpp"

namespace huiyin::server {

using sync::integer;
using sync::text;

std::vector<FeedItem> SqliteStore::delivered_lines(const std::string& subject) {
    std::vector<FeedItem> out;
    for (auto row = use("SELECT feed, opened, origin, seq, hash FROM line WHERE subject = ? ORDER BY feed", subject);
         row.row();)
        if (auto opened = line_text(*row, 1, subject); !opened.empty())
            out.push_back({integer(*row, 0), std::move(opened), text(*row, 2), integer(*row, 3), sync::hash(*row, 4)});
    return out;
}

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

void SqliteStore::complete_line(const std::string& origin, std::int64_t seq, const std::string& travelled) {
    std::string subject;
    bool under_key = false;
    {
        auto row = use("SELECT subject, opened FROM line WHERE origin = ? AND seq = ?", origin, seq);
        if (!row.row()) return;
        subject = text(*row, 0);
        under_key = (*row).getColumn(1).isBlob();
    }
    constexpr const char* set = "UPDATE line SET travelled = ?3 WHERE origin = ?1 AND seq = ?2";
    if (under_key)
        run(set, origin, seq, sync::Content{keys_.seal(subject, travelled), true});
    else
        run(set, origin, seq, travelled);
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
