// SPDX-License-Identifier: Apache-2.0
// Chains, delivery and scope.
#include <bit>
#include <filesystem>

#include "server/store/sqlite/sqlite_store.hpp"

namespace huiyin::server {
namespace {

using sync::hash;
using sync::integer;
using sync::OrNull;
using sync::text;

std::int64_t stored(std::uint64_t value) { return std::bit_cast<std::int64_t>(value); }
std::uint64_t read_digest(SQLite::Statement& row, int column) {
    return std::bit_cast<std::uint64_t>(integer(row, column));
}

constexpr int scrub_ms = 1'000;  ///< what was erased waits for readers, and so do writers

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

std::string SqliteStore::line_text(SQLite::Statement& row, int column, const std::string& subject) {
    auto stored = text(row, column);
    if (!row.getColumn(column).isBlob()) return stored;
    return keys_.open(subject, stored).value_or(std::string{});
}

StoredEvent SqliteStore::stored_line(SQLite::Statement& row) {
    const auto subject = text(row, 5);
    return {text(row, 0),
            integer(row, 1),
            hash(row, 2),
            line_text(row, 3, subject),
            line_text(row, 4, subject),
            subject,
            text(row, 6),
            Instant{integer(row, 7)},
            row.getColumn(4).isBlob(),
            text(row, 8)};
}

std::int64_t SqliteStore::next_feed() {
    if (last_feed_ == 0) last_feed_ = last_feed();
    return ++last_feed_;
}

void SqliteStore::insert_line(const StoredEvent& l) {
    ++more_["lines"];
    if (l.subject.empty()) ++more_["refused"];
    const auto insert = [&](const auto& travelled, const auto& opened) {
        run("INSERT INTO line VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", next_feed(), l.origin, l.seq, l.hash, travelled,
            opened, OrNull{l.subject}, OrNull{l.refused}, l.received.ms, OrNull{l.refused_code});
    };
    if (!l.under_key) return insert(OrNull{l.travelled}, OrNull{l.opened});
    const auto sealed = [&](const std::string& text) {
        return text.empty() ? std::nullopt : std::optional(sync::Content{keys_.seal(l.subject, text), true});
    };
    insert(sealed(l.travelled), sealed(l.opened));
}

void SqliteStore::reduce_line(const std::string& origin, std::int64_t seq, const std::string& remnant) {
    run("UPDATE line SET travelled = NULL, opened = ?3 WHERE origin = ?1 AND seq = ?2", origin, seq, remnant);
}

void SqliteStore::drop_marker(const std::string& origin, std::int64_t seq) {
    if (run("DELETE FROM line WHERE origin = ? AND seq = ? AND subject IS NULL", origin, seq) == 0) return;
    --more_["lines"];
    --more_["refused"];
}

MarkerPage SqliteStore::markers(std::int64_t after, int limit) {
    MarkerPage out{{}, after};
    for (auto row = use("SELECT origin, seq, hash, travelled, opened, subject, refused, received, refused_code, feed "
                        "FROM line WHERE subject IS NULL AND feed > ? ORDER BY feed LIMIT ?",
                        after, limit);
         row.row();) {
        out.lines.push_back(stored_line(*row));
        out.last = integer(*row, 9);
    }
    return out;
}

void SqliteStore::put_refusal(const StoredEvent& l) {
    run("UPDATE line SET refused = ?3, refused_code = ?4 WHERE origin = ?1 AND seq = ?2 AND subject IS NULL", l.origin,
        l.seq, l.refused, l.refused_code);
}

void SqliteStore::destroy_key(const std::string& subject) {
    run("INSERT OR IGNORE INTO key_to_destroy VALUES(?)", subject);
    destroys_ = true;
    keys_.forget();
}

bool SqliteStore::scrub() { return destroy_keys_due() && keys_.scrub() && write_ahead_.empty(scrub_ms); }

bool SqliteStore::destroy_keys_due() noexcept {
    try {
        std::vector<std::string> due;
        for (auto row = use("SELECT subject FROM key_to_destroy"); row.row();) due.push_back(text(*row, 0));
        if (due.empty()) return true;
        keys_.destroy(due);
        for (const auto& subject : due) run("DELETE FROM key_to_destroy WHERE subject = ?", subject);
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

void SqliteStore::settle_keys() {
    const auto beside = path_ + ".keys";
    if (std::error_code ignored; std::filesystem::exists(beside, ignored)) {
        keys_.take(subject_keys_in(SQLite::Database(beside, SQLite::OPEN_READONLY)));
        std::filesystem::remove(beside);
    }
    if (const auto inside = subject_keys_in(database_); !inside.empty()) {
        keys_.take(inside);  // on the disk before they go from here
        run("DELETE FROM subject_key");
    }
    destroy_keys_due();
}

std::optional<Place> SqliteStore::place(const std::string& origin, std::int64_t seq) {
    auto row = use("SELECT hash, refused, refused_code FROM line WHERE origin = ? AND seq = ?", origin, seq);
    if (!row.row()) return std::nullopt;
    return Place{hash(*row, 0), text(*row, 1), text(*row, 2)};
}

std::vector<std::string> SqliteStore::opened_lines(const std::string& subject, std::int64_t last) {
    std::vector<std::string> out;
    for (auto row = use("SELECT opened FROM line WHERE subject = ? AND feed <= ? ORDER BY feed", subject, last);
         row.row();)
        if (auto opened = line_text(*row, 0, subject); !opened.empty()) out.push_back(std::move(opened));
    return out;
}

std::vector<StoredEvent> SqliteStore::chain(const std::string& origin, std::int64_t after, int limit,
                                            std::int64_t last) {
    std::vector<StoredEvent> out;
    for (auto row =
             use("SELECT origin, seq, hash, travelled, opened, subject, refused, received, refused_code FROM line "
                 "WHERE origin = ?1 AND seq > ?2 AND feed <= ?4 ORDER BY seq LIMIT ?3",
                 origin, after, limit, last);
         row.row();)
        out.push_back(stored_line(*row));
    return out;
}

std::vector<std::string> SqliteStore::subjects_after(const std::string& subject, int limit) {
    std::vector<std::string> out;
    for (auto row = use("SELECT DISTINCT subject FROM line WHERE subject > ? ORDER BY subject LIMIT ?", subject, limit);
         row.row();)
        out.push_back(text(*row, 0));
    return out;
}

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
        o.offset_ms, o.last_seen.ms, o.incarnation, o.previous_incarnation, o.exchange_key, o.heard, o.head_arrived.ms,
        o.bounded, int{o.unconfirmed});
}

void SqliteStore::append_feed(const FeedRow& f) {
    run("INSERT INTO feed VALUES(?, ?, ?, ?, ?)", next_feed(), f.subject, OrNull{f.origin},
        f.seq > 0 ? std::optional(f.seq) : std::nullopt, OrNull{f.audience});
}

namespace {
// Two roads in one order: each line where it arrived, and what is delivered again or to one unit only. Head office's
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
// A line is delivered to who sees its subject now; a subject that left is named to who does not see it any more.
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

/// A new device, or one that was away for long, does not wait while the whole bank's lines are looked through.
bool is_far_behind(std::int64_t after, std::int64_t last) {
    constexpr std::int64_t many = 100'000;
    return after == 0 || last - after > many;
}
}  // namespace

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
            page.lines.push_back({last, std::move(opened), text(*row, 4), integer(*row, 5), hash(*row, 6)});
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

std::uint64_t SqliteStore::digest(const std::string& unit) {
    auto row = use("SELECT value FROM digest WHERE unit = ?", unit);
    return row.row() ? read_digest(*row, 0) : 0;
}
void SqliteStore::put_digest(const std::string& unit, std::uint64_t value) {
    run("INSERT OR REPLACE INTO digest VALUES(?, ?)", unit, stored(value));
}
std::vector<std::pair<std::string, std::uint64_t>> SqliteStore::digests() {
    std::vector<std::pair<std::string, std::uint64_t>> out;
    for (auto row = use("SELECT unit, value FROM digest ORDER BY unit"); row.row();)
        out.emplace_back(text(*row, 0), read_digest(*row, 1));
    return out;
}
void SqliteStore::clear_digests() { run("DELETE FROM digest"); }

std::vector<std::pair<std::string, std::uint64_t>> SqliteStore::subject_digests(
    const std::optional<std::string>& unit) {
    std::vector<std::pair<std::string, std::uint64_t>> out;
    auto row = unit
                   ? use("SELECT subject, digest FROM subject WHERE subject IN (SELECT subject FROM scope WHERE unit = "
                         "?) ORDER BY subject",
                         *unit)
                   : use("SELECT subject, digest FROM subject ORDER BY subject");
    while (row.row()) out.emplace_back(text(*row, 0), read_digest(*row, 1));
    return out;
}

}  // namespace huiyin::server
