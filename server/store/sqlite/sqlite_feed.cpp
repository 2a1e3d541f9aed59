// SPDX-License-Identifier: Apache-2.0
// Delivery and scope.
#include "server/store/sqlite/sqlite_store.hpp"

namespace huiyin::server {
namespace {

using sync::hash;
using sync::integer;
using sync::OrNull;
using sync::text;

// Two roads in one order: each event where it arrived, and what is delivered again or to one unit only. Head office's
// own administration is in nobody's scope.
const std::string feed_of_everything =
    "SELECT feed, subject, opened, 1, origin, seq, hash FROM line WHERE feed > ?1 AND subject IS NOT NULL AND subject "
    "NOT GLOB 'a-*' UNION ALL "
    "SELECT f.feed, f.subject, l.opened, 1, l.origin, l.seq, l.hash FROM feed f JOIN line l ON l.origin = f.origin AND "
    "l.seq = f.seq "
    "WHERE f.feed > ?1 AND f.audience IS NULL ORDER BY 1 LIMIT ?2";
const std::string again_of_unit =
    "SELECT f.feed, f.subject, l.opened, f.sees, l.origin, l.seq, l.hash FROM (SELECT feed, subject, origin, seq, "
    "EXISTS(SELECT 1 FROM scope s "
    "WHERE s.subject = feed.subject AND s.unit = ?1) AS sees FROM feed WHERE feed > ?2 AND (audience IS NULL OR "
    "audience = ?1)) f LEFT JOIN line l ON l.origin = f.origin AND l.seq = f.seq "
    "WHERE (f.seq IS NOT NULL) = f.sees ORDER BY 1 LIMIT ?3";
// An event is delivered to who sees its subject now; a subject that left is named to who does not see it any more.
const std::string feed_of_unit =
    "SELECT feed, subject, opened, 1, origin, seq, hash FROM line WHERE feed > ?2 AND EXISTS(SELECT 1 FROM scope s "
    "WHERE "
    "s.subject = line.subject AND s.unit = ?1) UNION ALL " +
    again_of_unit;
/// The same, found by what the unit sees instead of by what has come since.
const std::string feed_of_unit_far_behind =
    "SELECT l.feed, l.subject, l.opened, 1, l.origin, l.seq, l.hash FROM scope s CROSS JOIN line l ON l.subject = "
    "s.subject WHERE s.unit = ?1 "
    "AND l.feed > ?2 UNION ALL " +
    again_of_unit;

/// A new device, or one that was away for long, does not wait while the whole bank's events are looked through.
bool is_far_behind(std::int64_t after, std::int64_t last) {
    constexpr std::int64_t many = 100'000;
    return after == 0 || last - after > many;
}

}  // namespace

std::int64_t SqliteStore::next_feed() {
    if (last_feed_ == 0) last_feed_ = last_feed();
    return ++last_feed_;
}

void SqliteStore::append_feed(const FeedRow& f) {
    run("INSERT INTO feed VALUES(?, ?, ?, ?, ?)", next_feed(), f.subject, OrNull{f.origin},
        f.seq > 0 ? std::optional(f.seq) : std::nullopt, OrNull{f.visible_to});
}

FeedPage SqliteStore::feed_page(std::int64_t after, const std::optional<std::string>& unit, int limit) {
    FeedPage page;
    page.feed = last_feed();
    const auto& of_unit = is_far_behind(after, page.feed) ? feed_of_unit_far_behind : feed_of_unit;
    auto row = unit ? use(of_unit.c_str(), *unit, after, limit + 1) : use(feed_of_everything.c_str(), after, limit + 1);
    int taken = 0;
    std::int64_t last = after;
    while (row.row()) {
        if (taken++ == limit) {
            page.more = true;
            page.feed = last;
            break;
        }
        last = integer(*row, 0);
        auto subject = text(*row, 1);
        if (integer(*row, 3) == 0)
            page.left.push_back(std::move(subject));
        else if (auto opened = line_text(*row, 2, subject); !opened.empty())
            page.items.push_back({last, std::move(opened), text(*row, 4), integer(*row, 5), hash(*row, 6)});
    }
    return page;
}

std::int64_t SqliteStore::last_feed() {
    auto row = use("SELECT max(coalesce((SELECT max(feed) FROM line), 0), coalesce((SELECT max(feed) FROM feed), 0))");
    return row.row() ? integer(*row, 0) : 0;
}

std::vector<std::string> SqliteStore::scope(const std::string& subject) {
    std::vector<std::string> out;
    for (auto row = use("SELECT unit FROM scope WHERE subject = ? ORDER BY unit", subject); row.row();)
        out.push_back(text(*row, 0));
    return out;
}

bool SqliteStore::in_scope(const std::string& subject, const std::string& unit) {
    return use("SELECT 1 FROM scope WHERE subject = ? AND unit = ?", subject, unit).row();
}
void SqliteStore::enter_scope(const std::string& subject, const std::string& unit) {
    run("INSERT OR IGNORE INTO scope VALUES(?, ?)", subject, unit);
}
void SqliteStore::leave_scope(const std::string& subject, const std::string& unit) {
    run("DELETE FROM scope WHERE subject = ? AND unit = ?", subject, unit);
}

}  // namespace huiyin::server
