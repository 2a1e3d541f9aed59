// SPDX-License-Identifier: Apache-2.0
// The statements about what a restored head office gets back.
#include "sync/log/log_tables.hpp"
#include "sync/protocol/covered_event.hpp"
#include "sync/sqlite/content_places.hpp"

namespace huiyin::sync {

void LogTables::cover_own(const std::string& origin, const std::string& subject, std::int64_t up_to,
                          const std::string& head_office_box_key) {
    std::vector<std::pair<std::int64_t, std::string>> open;
    {
        SQLite::Statement list(
            database_,
            "SELECT own.seq, lines.bytes, lines.hash FROM lines JOIN own ON own.seq = lines.seq AND "
            "own.hash = lines.hash WHERE lines.origin = ?1 AND lines.subject = ?2 AND own.seq <= ?3");
        Use use(list, origin, subject, up_to);
        while (use.row()) open.emplace_back(integer(*use, 0), plain(*use, 1, place_of_event(hash(*use, 2))));
    }
    SQLite::Statement store(database_, "UPDATE own SET covered = ?2 WHERE seq = ?1");
    for (const auto& [seq, bytes] : open)
        if (const auto event = parse_line(bytes)) Use(store, seq, OrNull{cover(*event, head_office_box_key)}).run();
}

void LogTables::keep_receipt(std::int64_t acked_seq, const std::string& receipt, std::chrono::milliseconds total_on) {
    // An older one for the same place says more: when it was first held.
    SQLite::Statement keep(database_, "INSERT OR IGNORE INTO receipts(held, receipt, total) VALUES(?, ?, ?)");
    Use(keep, acked_seq, receipt, total_on.count()).run();
}

std::vector<std::string> LogTables::receipts_from(std::int64_t from, std::int64_t last) {
    std::vector<std::string> out;
    SQLite::Statement list(database_, "SELECT held, receipt FROM receipts WHERE held >= ? ORDER BY held");
    Use use(list, from);
    while (use.row()) {
        out.push_back(text(*use, 1));
        if (integer(*use, 0) >= last) break;
    }
    return out;
}

void LogTables::forget_receipts_above(std::int64_t seq) {
    SQLite::Statement forget(database_, "DELETE FROM receipts WHERE held > ?");
    Use(forget, seq).run();
}

void LogTables::keep(const Kept& kept, std::chrono::milliseconds total_on) {
    SQLite::Statement keep(database_, "INSERT OR REPLACE INTO kept(number, box, total) VALUES(?, ?, ?)");
    Use(keep, kept.number, kept.box, total_on.count()).run();
}

void LogTables::drop_kept_before(std::chrono::milliseconds total_on) {
    for (const char* sql :
         {"UPDATE own SET covered = NULL WHERE covered IS NOT NULL AND held_total < ? AND refused IS NULL",
          "DELETE FROM receipts WHERE total < ?", "DELETE FROM kept WHERE total < ?"}) {
        SQLite::Statement drop(database_, sql);
        Use(drop, total_on.count()).run();
    }
}

void LogTables::begin_returning(const std::string& own_origin, const std::map<std::string, std::int64_t>& heads) {
    database_.exec("DELETE FROM to_return");
    database_.exec("INSERT INTO to_return(origin, seq) SELECT '', number FROM kept ORDER BY number");
    auto lacking = Json::array();
    for (const auto& [origin, head] : heads) lacking.push_back({origin, head});
    // What stands on one subject goes together: nothing is concluded there from a part of it.
    SQLite::Statement fill(database_,
                           "INSERT INTO to_return(origin, seq) SELECT origin, seq FROM lines l LEFT JOIN (SELECT "
                           "json_extract(value, '$[0]') AS named, json_extract(value, '$[1]') AS head FROM "
                           "json_each(?2)) ON named = l.origin WHERE origin <> ?1 AND set_aside = 0 AND seq > "
                           "coalesce(head, 0) ORDER BY subject, origin, seq");
    Use(fill, own_origin, canonical(lacking)).run();
}

NextReturns LogTables::next_returns(std::size_t most, std::size_t most_bytes) {
    NextReturns out;
    SQLite::Statement list(database_,
                           "SELECT id, kept.box, lines.bytes, lines.hash, coalesce(lines.chain_hash, lines.hash), "
                           "lines.proof, coalesce(lines.subject, '') FROM to_return t LEFT JOIN kept ON t.origin = '' "
                           "AND kept.number = t.seq LEFT "
                           "JOIN lines ON lines.origin = t.origin AND lines.seq = t.seq ORDER BY id");
    std::size_t bytes = 0;
    std::string subject;
    Use use(list);
    while (use.row()) {
        // A subject that was begun goes whole, but for one that is larger than everything else.
        const bool full = out.returns.size() >= most || bytes >= most_bytes;
        const bool begun = !subject.empty() && text(*use, 6) == subject && out.returns.size() < 2 * most;
        if (full && (!begun || bytes >= 2 * most_bytes)) break;
        subject = text(*use, 6);
        out.last = integer(*use, 0);
        Return given{plain(*use, 2, place_of_event(hash(*use, 3))), hash(*use, 4), text(*use, 5), text(*use, 1)};
        if (given.line.empty() && given.box.empty()) continue;  // gone meanwhile
        bytes += given.line.size() + given.box.size();
        out.returns.push_back(std::move(given));
    }
    return out;
}

void LogTables::returned(std::int64_t last) {
    SQLite::Statement done(database_, "DELETE FROM to_return WHERE id <= ?");
    Use(done, last).run();
}

std::int64_t LogTables::left_to_return() {
    SQLite::Statement count(database_, "SELECT count(*) FROM to_return");
    return count.executeStep() ? integer(count, 0) : 0;
}

}  // namespace huiyin::sync
