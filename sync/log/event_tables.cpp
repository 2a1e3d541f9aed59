// SPDX-License-Identifier: Apache-2.0
// The statements about readable events and their subjects.
#include "sync/log/log_tables.hpp"
#include "sync/sqlite/content_places.hpp"

namespace huiyin::sync {
namespace {

Digest digest(SQLite::Statement& s, int column) {
    return Digest::from_value(static_cast<std::uint64_t>(integer(s, column)));
}
SubjectRow subject_row(SQLite::Statement& s) { return {text(s, 0), digest(s, 1), text(s, 2)}; }

}  // namespace

WrittenEvent LogTables::written(const Event& event) const {
    WrittenEvent out{canonical_line(event), {}, {}};
    out.hash = hash_of(out.bytes);
    out.stored = content(out.bytes, place_of_event(out.hash));
    return out;
}

bool LogTables::insert_event(const Event& event, const WrittenEvent& text) {
    return run_with(insert_event_, event.origin, event.seq, event.subject, text.hash, text.stored, OrNull{text.proof},
                    text.chain_hash) == 1;
}

void LogTables::keep_proof(const Event& event, const WrittenEvent& text) {
    SQLite::Statement keep(database_,
                           "UPDATE lines SET proof = ?3, chain_hash = ?4 WHERE origin = ?1 AND seq = ?2 AND proof IS "
                           "NULL");
    Use(keep, event.origin, event.seq, text.proof, text.chain_hash).run();
}

std::optional<Hash> LogTables::event_hash(const std::string& origin, std::int64_t seq) {
    Use use(event_hash_, origin, seq);
    return use.row() ? std::optional(hash(*use, 0)) : std::nullopt;
}

std::optional<std::string> LogTables::event_bytes(const std::string& origin, std::int64_t seq) {
    SQLite::Statement read(database_, "SELECT bytes, hash FROM lines WHERE origin = ? AND seq = ?");
    Use use(read, origin, seq);
    return use.row() ? std::optional(plain(*use, 0, place_of_event(hash(*use, 1)))) : std::nullopt;
}

std::vector<std::string> LogTables::lines_of(const std::string& subject) {
    std::vector<std::string> out;
    Use use(events_of_, subject);
    while (use.row()) out.push_back(plain(*use, 0, place_of_event(hash(*use, 1))));
    return out;
}

std::vector<std::string> LogTables::subjects() {
    std::vector<std::string> out;
    SQLite::Statement list(database_, "SELECT subject FROM subjects ORDER BY subject");
    while (list.executeStep()) out.push_back(text(list, 0));
    return out;
}

void LogTables::cache_entry(const std::string& key, const CacheEntry& note) {
    SQLite::Statement keep(database_, "UPDATE subjects SET note_of = ?, note = ? WHERE subject = ?");
    Use(keep, key, content(note.text, place_of_entry(note.subject)), note.subject).run();
}

void LogTables::each_cached(const std::string& key, const std::function<void(const CacheEntry&)>& found) {
    SQLite::Statement list(database_, "SELECT subject, note FROM subjects WHERE note_of = ? ORDER BY subject DESC");
    Use use(list, key);
    while (use.row()) {
        auto subject = text(*use, 0);
        auto note = plain(*use, 1, place_of_entry(subject));
        if (!note.empty()) found({std::move(subject), std::move(note)});
    }
}

std::optional<SubjectRow> LogTables::subject(const std::string& subject) {
    Use use(subject_, subject);
    return use.row() ? std::optional(subject_row(*use)) : std::nullopt;
}

std::vector<SubjectRow> LogTables::subject_rows() {
    std::vector<SubjectRow> out;
    SQLite::Statement list(database_, "SELECT subject, digest, latest FROM subjects ORDER BY subject");
    while (list.executeStep()) out.push_back(subject_row(list));
    return out;
}

void LogTables::count_event(const std::string& subject, const Hash& event_hash, const std::string& stamp) {
    NewEvents line;
    line[subject].add(event_hash, stamp);
    count(line);
}

void LogTables::count(const NewEvents& lines) {
    for (const auto& [subject, more] : lines) {
        auto row = this->subject(subject).value_or(SubjectRow{subject, {}, {}});
        row.digest.add(more.digest);
        row.latest = std::max(row.latest, more.latest);
        if (total_) total_->add(more.digest);
        // The sum is made here: SQLite would turn an overflow into a floating-point number.
        Use(store_subject_, subject, static_cast<std::int64_t>(row.digest.value()), row.latest).run();
    }
}

Digest LogTables::total() {
    if (!total_) {
        total_.emplace();
        for (const auto& row : subject_rows()) total_->add(row.digest);
    }
    return *total_;
}

void LogTables::recount(const std::string& subject) {
    if (const auto row = this->subject(subject); row && total_) total_->remove(row->digest);
    SQLite::Statement forget(database_, "DELETE FROM subjects WHERE subject = ?");
    Use(forget, subject).run();
    SQLite::Statement list(database_, "SELECT hash, bytes FROM lines WHERE subject = ? AND set_aside = 0");
    Use use(list, subject);
    while (use.row()) {
        const auto event_hash = hash(*use, 0);
        const auto event = parse_line(plain(*use, 1, place_of_event(event_hash)));
        count_event(subject, event_hash,
                    event ? to_string(event->at) : std::string{});  // a damaged one is for verify()
    }
}

std::optional<std::string> LogTables::set_aside(const std::string& origin, std::int64_t seq) {
    SQLite::Statement mark(
        database_, "UPDATE lines SET set_aside = 1 WHERE origin = ? AND seq = ? AND set_aside = 0 RETURNING subject");
    Use use(mark, origin, seq);
    if (!use.row()) return std::nullopt;
    auto subject = text(*use, 0);
    while (use.row()) {
    }
    return subject;
}

bool LogTables::take_back(const std::string& origin, std::int64_t seq) {
    SQLite::Statement mark(database_, "UPDATE lines SET set_aside = 0 WHERE origin = ? AND seq = ? AND set_aside = 1");
    const bool was_aside = Use(mark, origin, seq).run() > 0;
    SQLite::Statement own(database_, "UPDATE own SET refused = NULL WHERE seq = ?");
    if (was_aside) Use(own, seq).run();
    return was_aside;
}

std::vector<std::string> LogTables::take_back_above(const std::string& origin, std::int64_t seq) {
    std::vector<std::string> subjects;
    SQLite::Statement mark(
        database_, "UPDATE lines SET set_aside = 0 WHERE origin = ? AND seq > ? AND set_aside = 1 RETURNING subject");
    Use use(mark, origin, seq);
    while (use.row()) subjects.push_back(text(*use, 0));
    return subjects;
}

std::optional<std::string> LogTables::delete_event(const std::string& origin, std::int64_t seq) {
    SQLite::Statement remove(database_, "DELETE FROM lines WHERE origin = ? AND seq = ? RETURNING subject");
    Use use(remove, origin, seq);
    if (!use.row()) return std::nullopt;
    auto subject = text(*use, 0);
    while (use.row()) {
    }
    return subject;
}

std::vector<std::string> LogTables::events_above(const std::string& origin, std::int64_t seq) {
    std::vector<std::string> out;
    SQLite::Statement list(database_, "SELECT bytes, hash FROM lines WHERE origin = ? AND seq > ? ORDER BY seq");
    Use use(list, origin, seq);
    while (use.row()) out.push_back(plain(*use, 0, place_of_event(hash(*use, 1))));
    return out;
}

void LogTables::delete_events_of_others(const std::string& subject, const std::string& own_origin) {
    SQLite::Statement remove(database_, "DELETE FROM lines WHERE subject = ? AND origin <> ?");
    Use(remove, subject, own_origin).run();
}

void LogTables::delete_events_of(const std::string& subject, const std::string& origin, std::int64_t own_up_to) {
    // A refused one is nowhere else.
    SQLite::Statement remove(
        database_,
        "DELETE FROM lines WHERE subject = ?1 AND NOT (origin = ?2 AND (seq > ?3 OR seq IN (SELECT "
        "seq FROM own WHERE refused IS NOT NULL AND settled <> 2)))");
    Use(remove, subject, origin, own_up_to).run();
}

std::optional<std::pair<std::string, std::int64_t>> LogTables::changed_event() {
    SQLite::Statement list(database_, "SELECT origin, seq, hash, bytes FROM lines ORDER BY origin, seq");
    while (list.executeStep())
        if (hash_of(plain(list, 3, place_of_event(hash(list, 2)))) != hash(list, 2))
            return std::pair{text(list, 0), integer(list, 1)};
    return std::nullopt;
}

}  // namespace huiyin::sync
