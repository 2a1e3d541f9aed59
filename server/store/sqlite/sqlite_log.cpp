// SPDX-License-Identifier: Apache-2.0
// Chains, and the keys that events lie under.
#include <filesystem>

#include "server/store/sqlite/sqlite_store.hpp"

namespace huiyin::server {
namespace {

using sync::hash;
using sync::integer;
using sync::OrNull;
using sync::text;

constexpr int scrub_ms = 1'000;  ///< what was erased waits for readers, and so do writers

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

void SqliteStore::insert_event(const StoredEvent& l) {
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

void SqliteStore::redact_event(const std::string& origin, std::int64_t seq, const std::string& redaction) {
    run("UPDATE line SET travelled = NULL, opened = ?3 WHERE origin = ?1 AND seq = ?2", origin, seq, redaction);
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
        out.events.push_back(stored_line(*row));
        out.last = integer(*row, 9);
    }
    return out;
}

void SqliteStore::put_refusal(const StoredEvent& l) {
    run("UPDATE line SET refused = ?3, refused_code = ?4 WHERE origin = ?1 AND seq = ?2 AND subject IS NULL", l.origin,
        l.seq, l.refused, l.refused_code);
}

void SqliteStore::complete_event(const std::string& origin, std::int64_t seq, const std::string& travelled) {
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

std::vector<std::string> SqliteStore::opened_events(const std::string& subject, std::int64_t last) {
    std::vector<std::string> out;
    for (auto row = use("SELECT opened FROM line WHERE subject = ? AND feed <= ? ORDER BY feed", subject, last);
         row.row();)
        if (auto opened = line_text(*row, 0, subject); !opened.empty()) out.push_back(std::move(opened));
    return out;
}

std::vector<Arrival> SqliteStore::arrivals(const std::string& subject) {
    std::vector<Arrival> out;
    for (auto row = use("SELECT origin, seq, received FROM line WHERE subject = ?", subject); row.row();)
        out.push_back({text(*row, 0), integer(*row, 1), {integer(*row, 2)}});
    return out;
}

std::vector<FeedItem> SqliteStore::delivered_events(const std::string& subject) {
    std::vector<FeedItem> out;
    for (auto row = use("SELECT feed, opened, origin, seq, hash FROM line WHERE subject = ? ORDER BY feed", subject);
         row.row();)
        if (auto opened = line_text(*row, 1, subject); !opened.empty())
            out.push_back({integer(*row, 0), std::move(opened), text(*row, 2), integer(*row, 3), sync::hash(*row, 4)});
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

}  // namespace huiyin::server
