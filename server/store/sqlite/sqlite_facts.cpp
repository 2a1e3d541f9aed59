// SPDX-License-Identifier: Apache-2.0
// The facts of each complaint that reports read, in the order of their receipt.
#include <algorithm>

#include "server/store/sqlite/sqlite_store.hpp"

namespace huiyin::server {
namespace {

using sync::integer;
using sync::text;

const std::string fact_columns =
    "SELECT received_at, captured_at, number, subject, unit, channel, category, state, level, finding, callback, "
    "product, department, cause, satisfaction, done, rectified_at, limits_end, limit_missed, unresolved, judged_later, "
    "duplicates, owner_unit, owner_person, came_late FROM fact ";
const std::string asked_for =
    "received_at >= ?1 AND received_at < ?2 AND (?3 IS NULL OR unit IN (SELECT value FROM json_each(?3))) "
    "AND (?4 IS NULL OR department = ?4) ";

/// What was done, in one column.
enum Done { remedied = 1, compensated = 2, withdrawn = 4 };

int done_in(const ReportFacts& f) {
    return (f.remedied ? remedied : 0) | (f.compensated ? compensated : 0) | (f.withdrawn ? withdrawn : 0);
}

/// A text takes the place of another, whose memory it uses: a report reads a million of them.
void read(SQLite::Statement& row, int column, std::string& out) {
    const auto value = row.getColumn(column);
    out.assign(value.getText(), static_cast<std::size_t>(value.getBytes()));
}

std::optional<Instant> time_in(SQLite::Statement& row, int column) {
    const auto value = row.getColumn(column);
    return value.isNull() ? std::nullopt : std::optional(Instant{value.getInt64()});
}

std::optional<std::int64_t> ms_of(const std::optional<Instant>& time) {
    return time ? std::optional(time->ms) : std::nullopt;
}

void read(SQLite::Statement& row, ReportFacts& out) {
    out.place.received_at = {integer(row, 0)};
    int column = 1;
    for (auto* text : {&out.place.captured_at, &out.place.number, &out.place.subject, &out.unit, &out.channel,
                       &out.category, &out.state})
        read(row, column++, *text);
    out.level = static_cast<Level>(integer(row, column++));
    for (auto* text : {&out.finding, &out.callback, &out.product, &out.department}) read(row, column++, *text);
    out.cause = integer(row, column++);
    out.satisfaction = static_cast<int>(integer(row, column++));
    const auto done = integer(row, column++);
    out.remedied = (done & remedied) != 0;
    out.compensated = (done & compensated) != 0;
    out.withdrawn = (done & withdrawn) != 0;
    out.rectified_at = time_in(row, column++);
    out.limits_end = time_in(row, column++);
    out.limit_missed = integer(row, column++) != 0;
    out.unresolved = time_in(row, column++);
    out.judged_later = time_in(row, column++);
    out.duplicates.clear();
    if (const auto list = row.getColumn(column++); list.getBytes() > 0)
        if (const auto json = parse_json(list.getText(), {}); json && json->is_array())
            for (const auto& one : *json)
                if (one.is_string()) out.duplicates.push_back(one.get<std::string>());
    read(row, column++, out.owner_unit);
    read(row, column++, out.owner_person);
    out.came_late = time_in(row, column++);
}

std::optional<std::string> list_of(const std::vector<std::string>& texts) {
    return texts.empty() ? std::nullopt : std::optional(canonical(Json(texts)));
}

std::optional<std::string> if_any(const std::string& value) {
    return value.empty() ? std::nullopt : std::optional(value);
}

}  // namespace

std::optional<ReportFacts> SqliteStore::facts(const SubjectRow& of) {
    static const auto sql =
        fact_columns + "WHERE received_at = ? AND captured_at = ? AND length = ? AND number = ? AND subject = ?";
    auto row = use(sql.c_str(), of.received_at.ms, of.captured_at, static_cast<std::int64_t>(of.number.size()),
                   of.number, of.subject);
    if (!row.row()) return std::nullopt;
    ReportFacts out;
    read(*row, out);
    return out;
}

void SqliteStore::put_facts(const std::optional<ReportFacts>& facts, const std::optional<ReportFacts>& previous) {
    if (facts == previous) return;
    if (previous) {
        const auto& p = previous->place;
        run("DELETE FROM fact WHERE received_at = ? AND captured_at = ? AND length = ? AND number = ? AND subject = ?",
            p.received_at.ms, p.captured_at, static_cast<std::int64_t>(p.number.size()), p.number, p.subject);
    }
    if (!facts) return;
    const auto& f = *facts;
    run("INSERT INTO fact VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        f.place.received_at.ms, f.place.captured_at, static_cast<std::int64_t>(f.place.number.size()), f.place.number,
        f.place.subject, f.unit, f.channel, f.category, f.state, static_cast<int>(f.level), f.finding, f.callback,
        f.product, f.department, f.cause, f.satisfaction, done_in(f), ms_of(f.rectified_at), ms_of(f.limits_end),
        int{f.limit_missed}, ms_of(f.unresolved), ms_of(f.judged_later), list_of(f.duplicates).value_or(""),
        f.owner_unit, f.owner_person, ms_of(f.came_late));
}

void SqliteStore::each_fact(const FactsAsked& asked, const std::function<bool(const ReportFacts&)>& take) {
    static const auto sql = fact_columns + "WHERE " + asked_for +
                            "AND (?5 IS NULL OR (received_at, captured_at, length, number, subject) > "
                            "(?1, ?5, ?6, ?7, ?8)) AND (?9 IS NULL OR unresolved < ?9 OR level = 3) ORDER BY "
                            "received_at, captured_at, length, number, subject";
    // Where it goes on, the range begins at the place of the last one: the rest of the comparison looks at a few rows.
    const auto from = asked.after ? std::max(asked.from, asked.after->received_at) : asked.from;
    const auto after = asked.after.value_or(PlaceInTime{});
    const auto behind = asked.after && from == after.received_at ? std::optional(after.captured_at) : std::nullopt;
    ReportFacts facts;
    for (auto row =
             use(sql.c_str(), from.ms, asked.until.ms, list_of(asked.units), if_any(asked.department), behind,
                 static_cast<std::int64_t>(after.number.size()), after.number, after.subject, ms_of(asked.bulletin_at));
         row.row();) {
        read(*row, facts);
        if (!take(facts)) return;
    }
}

std::vector<ReportFacts> SqliteStore::facts_about_others(const FactsAsked& asked) {
    static const auto linked = fact_columns + "INDEXED BY fact_linked WHERE duplicates <> '' AND " + asked_for;
    static const auto rectified =
        fact_columns + "INDEXED BY fact_rectified WHERE rectified_at IS NOT NULL AND duplicates = '' AND " + asked_for;
    std::vector<ReportFacts> out;
    for (const auto* sql : {&linked, &rectified})
        for (auto row =
                 use(sql->c_str(), asked.from.ms, asked.until.ms, list_of(asked.units), if_any(asked.department));
             row.row();)
            read(*row, out.emplace_back());
    return out;
}

std::vector<ReportFacts> SqliteStore::facts_judged_later(const FactsAsked& asked, Instant from, Instant until) {
    static const auto judged =
        fact_columns + "INDEXED BY fact_judged WHERE judged_later >= ?5 AND judged_later < ?6 AND " + asked_for;
    static const auto came_late = fact_columns +
                                  "INDEXED BY fact_came_late WHERE came_late >= ?5 AND (judged_later IS NULL OR "
                                  "judged_later < ?5 OR judged_later >= ?6) AND " +
                                  asked_for;
    std::vector<ReportFacts> out;
    for (const auto* sql : {&judged, &came_late})
        for (auto row = use(sql->c_str(), asked.from.ms, asked.until.ms, list_of(asked.units), if_any(asked.department),
                            from.ms, until.ms);
             row.row();)
            read(*row, out.emplace_back());
    std::ranges::sort(out, {}, &ReportFacts::place);
    return out;
}

}  // namespace huiyin::server
