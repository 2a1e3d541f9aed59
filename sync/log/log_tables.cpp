// SPDX-License-Identifier: Apache-2.0
// The statements about own events and small values; those about readable events stand in event_tables.cpp.
#include "sync/log/log_tables.hpp"

#include "sync/sqlite/content_places.hpp"

namespace huiyin::sync {

LogTables::LogTables(SQLite::Database& database)
    : database_(database),
      head_(database, "SELECT seq, hash FROM own ORDER BY seq DESC LIMIT 1"),
      own_hash_(database, "SELECT hash FROM own WHERE seq = ?"),
      insert_own_(database, "INSERT INTO own(seq, hash, sealed) VALUES(?, ?, ?)"),
      own_after_(
          database,
          // What stands among the events under another hash is the redaction of ours (rulebook 8).
          "SELECT own.seq, own.hash, coalesce(own.sealed, CASE WHEN lines.hash = own.hash OR NOT own.gone THEN "
          "lines.bytes END, own.covered, ''), own.sealed IS NOT NULL, own.gone, own.adopted, "
          "own.refused IS NOT NULL, lines.hash FROM own LEFT JOIN lines ON lines.origin = ?1 AND lines.seq = own.seq "
          "WHERE own.seq > ?2 ORDER BY own.seq LIMIT ?3"),
      mark_acked_(database, "UPDATE own SET held_at = ?2, held_total = ?3 WHERE seq <= ?1 AND held_at IS NULL"),
      drop_sealed_(database,
                   "UPDATE own SET sealed = NULL, gone = 1 WHERE sealed IS NOT NULL AND held_total < ? AND (refused IS "
                   "NULL OR settled = 2)"),
      waiting_(database, "SELECT count(*) FROM own WHERE seq > ? AND refused IS NULL"),
      refused_count_(database,
                     "SELECT (SELECT count(*) FROM own WHERE refused IS NOT NULL AND settled = 0) + (SELECT count(*) "
                     "FROM stranded)"),
      insert_event_(database,
                    "INSERT OR IGNORE INTO lines(origin, seq, subject, hash, bytes, proof, chain_hash) VALUES(?, ?, ?, "
                    "?, ?, ?, ?)"),
      event_hash_(database, "SELECT hash FROM lines WHERE origin = ? AND seq = ?"),
      events_of_(database, "SELECT bytes, hash FROM lines WHERE subject = ? AND set_aside = 0"),
      subject_(database, "SELECT subject, digest, latest FROM subjects WHERE subject = ?"),
      store_subject_(database, "INSERT OR REPLACE INTO subjects(subject, digest, latest) VALUES(?, ?, ?)"),
      progress_(database,
                "SELECT counter, held, feed, clock_offset, last_exchange, diverged, receipt, boot, since_boot, "
                "total_on FROM progress"),
      store_progress_(database,
                      "UPDATE progress SET counter = ?, held = ?, feed = ?, clock_offset = ?, last_exchange = ?, "
                      "diverged = ?, receipt = ?, boot = ?, since_boot = ?, total_on = ?"),
      get_(database, "SELECT value FROM settings WHERE key = ?"),
      put_(database, "INSERT OR REPLACE INTO settings(key, value) VALUES(?, ?)") {}

ChainHead LogTables::head() {
    Use use(head_);
    return use.row() ? ChainHead{integer(*use, 0), hash(*use, 1)} : ChainHead{};
}

std::optional<Hash> LogTables::own_hash(std::int64_t seq) {
    if (seq == 0) return Hash{};
    Use use(own_hash_, seq);
    return use.row() ? std::optional(hash(*use, 0)) : std::nullopt;
}

void LogTables::insert_own(std::int64_t seq, const Hash& event_hash, const std::string& sealed) {
    Use(insert_own_, seq, event_hash, sealed.empty() ? std::nullopt : std::optional(sealed)).run();
}

void LogTables::insert_adopted(std::int64_t seq, const Hash& event_hash) {
    insert_own(seq, event_hash, {});
    SQLite::Statement adopt(database_, "UPDATE own SET adopted = 1, gone = 1 WHERE seq = ?");
    Use(adopt, seq).run();
}

std::vector<OwnRow> LogTables::own_after(const std::string& origin, std::int64_t after, std::int64_t limit) {
    std::vector<OwnRow> rows;
    Use use(own_after_, origin, after, limit);
    while (use.row()) {
        // What lies in `lines` may be what an erasure left of it, which has a hash of its own.
        auto bytes = plain(*use, 2, place_of_event(hash(*use, 7)));
        rows.push_back({integer(*use, 0), hash(*use, 1), std::move(bytes), integer(*use, 3) != 0, integer(*use, 4) != 0,
                        integer(*use, 5) != 0, integer(*use, 6) != 0});
    }
    return rows;
}

std::int64_t LogTables::last_with_bytes(const std::string& origin, std::int64_t up_to) {
    SQLite::Statement find(database_,
                           "SELECT own.seq FROM own LEFT JOIN lines ON lines.origin = ?1 AND lines.seq = own.seq WHERE "
                           "own.seq <= ?2 AND (own.sealed IS NOT NULL OR own.covered IS NOT NULL OR lines.hash = "
                           "own.hash) ORDER BY own.seq DESC LIMIT 1");
    Use use(find, origin, up_to);
    return use.row() ? integer(*use, 0) : 0;
}

void LogTables::mark_acked(std::int64_t up_to, Instant at, std::chrono::milliseconds total_on) {
    Use(mark_acked_, up_to, at.ms, total_on.count()).run();
}

void LogTables::forget_acked_above(std::int64_t seq) {
    SQLite::Statement forget(
        database_, "UPDATE own SET held_at = NULL, held_total = NULL, refused = NULL, settled = 0 WHERE seq > ?");
    Use(forget, seq).run();
}

void LogTables::refuse(std::int64_t seq, const std::string& why) {
    SQLite::Statement mark(database_, "UPDATE own SET refused = ?2 WHERE seq = ?1");
    Use(mark, seq, why).run();
}

std::vector<std::int64_t> LogTables::open_refusals(std::int64_t up_to, std::size_t most) {
    std::vector<std::int64_t> out;
    SQLite::Statement list(database_,
                           "SELECT seq FROM own WHERE refused IS NOT NULL AND settled = 0 AND seq <= ? ORDER BY seq "
                           "LIMIT ?");
    Use use(list, up_to, static_cast<std::int64_t>(most));
    while (use.row()) out.push_back(integer(*use, 0));
    return out;
}

void LogTables::forget_refusal(std::int64_t seq) {
    SQLite::Statement forget(database_, "UPDATE own SET refused = NULL WHERE seq = ? AND settled = 0");
    Use(forget, seq).run();
}

bool LogTables::is_open_refusal(std::int64_t seq) {
    SQLite::Statement find(database_, "SELECT 1 FROM own WHERE seq = ? AND refused IS NOT NULL AND settled = 0");
    return Use(find, seq).row();
}

void LogTables::settle_refusal(std::int64_t seq) {
    SQLite::Statement mark(database_, "UPDATE own SET settled = 1 WHERE seq = ?");
    Use(mark, seq).run();
}

void LogTables::mark_double(std::int64_t seq) {
    SQLite::Statement mark(database_, "UPDATE own SET settled = 2 WHERE seq = ?");
    Use(mark, seq).run();
}

void LogTables::delete_own_above(std::int64_t seq) {
    SQLite::Statement remove(database_, "DELETE FROM own WHERE seq > ?");
    Use(remove, seq).run();
}

void LogTables::drop_sealed_acked_before(std::chrono::milliseconds total_on) {
    Use(drop_sealed_, total_on.count()).run();
    drop_kept_before(total_on);
}

void LogTables::mark_gone(const std::string& origin, const std::string& subject, std::int64_t up_to) {
    SQLite::Statement mark(database_,
                           "UPDATE own SET gone = 1 WHERE seq <= ?3 AND (refused IS NULL OR settled = 2) AND seq IN "
                           "(SELECT seq FROM lines WHERE origin = ?1 AND subject = ?2)");
    Use(mark, origin, subject, up_to).run();
}

void LogTables::mark_gone(std::int64_t seq) {
    SQLite::Statement mark(database_, "UPDATE own SET gone = 1, covered = NULL WHERE seq = ?");
    Use(mark, seq).run();
}

void LogTables::leave_place(std::int64_t seq) {
    SQLite::Statement leave(database_,
                            "UPDATE own SET gone = 1, covered = NULL, refused = NULL, settled = 0 WHERE seq = ?");
    Use(leave, seq).run();
}

std::int64_t LogTables::waiting(std::int64_t acked_seq) {
    Use use(waiting_, acked_seq);
    return use.row() ? integer(*use, 0) : 0;
}

std::int64_t LogTables::refused_count() {
    Use use(refused_count_);
    return use.row() ? integer(*use, 0) : 0;
}

std::vector<Refused> LogTables::refused() {
    std::vector<Refused> out;
    SQLite::Statement list(database_,
                           "SELECT seq, refused FROM own WHERE refused IS NOT NULL AND settled = 0 UNION ALL SELECT 0, "
                           "why FROM stranded ORDER BY 1");
    while (list.executeStep()) out.push_back({integer(list, 0), text(list, 1)});
    return out;
}

std::vector<std::string> LogTables::only_here(const std::string& origin, std::int64_t acked_seq) {
    std::vector<std::string> out;
    SQLite::Statement list(database_,
                           "SELECT lines.hash, coalesce(own.sealed, lines.bytes) FROM own LEFT JOIN lines ON "
                           "lines.origin = ?1 AND lines.seq = own.seq WHERE (own.seq > ?2 OR (own.refused IS NOT NULL "
                           "AND own.settled <> 2)) "
                           "AND coalesce(own.sealed, lines.bytes) IS NOT NULL ORDER BY own.seq");
    Use use(list, origin, acked_seq);
    while (use.row()) out.push_back(plain(*use, 1, place_of_event(hash(*use, 0))));
    SQLite::Statement orphaned(database_, "SELECT sealed FROM stranded");
    while (orphaned.executeStep()) out.push_back(text(orphaned, 0));
    return out;
}

void LogTables::keep_orphaned(const Hash& event_hash, const std::string& sealed, const std::string& why) {
    SQLite::Statement keep(database_, "INSERT OR IGNORE INTO stranded(hash, sealed, why) VALUES(?, ?, ?)");
    Use(keep, event_hash, sealed, why).run();
}

std::vector<std::string> LogTables::orphaned() {
    std::vector<std::string> out;
    SQLite::Statement list(database_, "SELECT sealed FROM stranded ORDER BY json_extract(sealed, '$.seq'), hash");
    while (list.executeStep()) out.push_back(text(list, 0));
    return out;
}

void LogTables::unstrand(const Hash& event_hash) {
    SQLite::Statement remove(database_, "DELETE FROM stranded WHERE hash = ?");
    Use(remove, event_hash).run();
}

void LogTables::remember_acked(std::int64_t seq, Instant at, std::chrono::milliseconds total_on) {
    SQLite::Statement mark(database_, "UPDATE own SET held_at = ?2, held_total = ?3 WHERE seq = ?1");
    Use(mark, seq, at.ms, total_on.count()).run();
}

Progress LogTables::progress() {
    Use use(progress_);
    if (!use.row()) return {};
    Progress out{
        integer(*use, 0),
        integer(*use, 1),
        integer(*use, 2),
        integer(*use, 3),
        std::nullopt,
        integer(*use, 5) != 0,
        text(*use, 6),
        {text(*use, 7), std::chrono::milliseconds{integer(*use, 8)}, std::chrono::milliseconds{integer(*use, 9)}}};
    if (!(*use).getColumn(4).isNull()) out.last_exchange = integer(*use, 4);
    return out;
}

void LogTables::store(const Progress& p) {
    Use(store_progress_, p.counter, p.acked_seq, p.feed, p.clock_offset, p.last_exchange, std::int64_t{p.diverged},
        p.receipt, p.steady.boot, p.steady.since.count(), p.steady.total.count())
        .run();
}

std::optional<Identity> LogTables::identity() {
    SQLite::Statement read(database_, "SELECT origin, unit, server, token, face, box_key, sign_key FROM identity");
    if (!read.executeStep()) return std::nullopt;
    const auto face = parse_face(text(read, 4));
    if (!face) return std::nullopt;
    auto token = plain(read, 3, place_of_token(text(read, 0)));
    return Identity{text(read, 0), text(read, 1), text(read, 2), std::move(token), *face, text(read, 5), text(read, 6)};
}

void LogTables::store(const Identity& i) {
    SQLite::Statement write(database_,
                            "INSERT INTO identity(id, origin, unit, server, token, face, box_key, sign_key) VALUES(1, "
                            "?, ?, ?, ?, ?, ?, ?)");
    Use(write, i.origin, i.unit, i.server, content(i.token, place_of_token(i.origin)), std::string(to_string(i.face)),
        i.box_key, i.sign_key)
        .run();
}

void LogTables::store_office_keys(const std::string& box_key, const std::string& sign_key) {
    SQLite::Statement write(database_, "UPDATE identity SET box_key = ?, sign_key = ?");
    Use(write, box_key, sign_key).run();
}

std::optional<std::string> LogTables::get(const std::string& key) {
    Use use(get_, key);
    if (!use.row()) return std::nullopt;
    if (!is_secret(key)) return text(*use, 0);
    // A secret that cannot be opened is not there.
    const bool sealed = (*use).getColumn(0).isBlob();
    auto value = plain(*use, 0, place_of_setting(key));
    return sealed && value.empty() ? std::nullopt : std::optional(std::move(value));
}

void LogTables::put(const std::string& key, const std::string& value) {
    if (is_secret(key))
        Use(put_, key, content(value, place_of_setting(key))).run();
    else
        Use(put_, key, value).run();
}

}  // namespace huiyin::sync
