// SPDX-License-Identifier: Apache-2.0
// What recognition asks about other complaints. The index is named in each question: one that reads more than it must
// would make a crowd of complaints quadratic.
#include "server/store/sqlite/sqlite_store.hpp"

namespace huiyin::server {
namespace {

using sync::integer;
using sync::text;

const std::string related_row_columns =
    "SELECT subject, unit, category, channel, captured_by, owner_unit, name, mobile, landline, received_at, "
    "answered_at, captured_at, number "
    "FROM subject ";

RelatedRow related_row_of(SQLite::Statement& r) {
    RelatedRow out;
    out.subject = text(r, 0);
    out.unit = text(r, 1);
    out.category = text(r, 2);
    out.channel = text(r, 3);
    for (const int column : {1, 4, 5})
        if (auto unit = text(r, column); !unit.empty()) out.units.push_back(std::move(unit));
    out.name = text(r, 6);
    out.mobile = text(r, 7);
    out.landline = text(r, 8);
    out.received_at = {integer(r, 9)};
    if (!r.getColumn(10).isNull()) out.answered_at = Instant{integer(r, 10)};
    out.captured_at = text(r, 11);
    out.number = text(r, 12);
    return out;
}

const std::string at_unit =
    "INDEXED BY subject_issue WHERE opinion = 0 AND unit = ?1 AND category = ?2 AND received_at >= ?3 AND received_at "
    "< ?4 ";
const std::string anywhere =
    "INDEXED BY subject_category WHERE opinion = 0 AND ?1 = '' AND category = ?2 AND received_at >= ?3 AND "
    "received_at < ?4 ";

/// The statement for the issue's place, made once: `front` at its unit or in the whole bank, then `rest`.
struct ByPlace {
    std::string here, everywhere;
    ByPlace(const std::string& front, const std::string& rest)
        : here(front + at_unit + rest), everywhere(front + anywhere + rest) {}
    const char* of(const Issue& issue) const { return (issue.unit.empty() ? everywhere : here).c_str(); }
};

}  // namespace

void SqliteStore::each_on(const Issue& issue, const std::function<bool(const RelatedRow&)>& take) {
    static const ByPlace sql(related_row_columns, "ORDER BY received_at");
    for (auto row = use(sql.of(issue), issue.unit, issue.category, issue.from.ms, issue.until.ms); row.row();)
        if (!take(related_row_of(*row))) return;
}

void SqliteStore::each_back_on(const Issue& issue, const std::function<bool(const RelatedRow&)>& take) {
    static const ByPlace sql(related_row_columns, "ORDER BY received_at DESC");
    for (auto row = use(sql.of(issue), issue.unit, issue.category, issue.from.ms, issue.until.ms); row.row();)
        if (!take(related_row_of(*row))) return;
}

std::optional<Crowd> SqliteStore::known_crowd(const std::string& category) {
    const auto found = crowds_.find(category);
    return found == crowds_.end() ? std::nullopt : std::optional(found->second);
}

void SqliteStore::note_crowd(const std::string& category, const Crowd& crowd) {
    crowds_.insert_or_assign(category, crowd);
}

void SqliteStore::each_place_on(const Issue& issue, const std::function<bool(const PlaceInTime&)>& take) {
    static const std::string sql =
        "SELECT received_at, captured_at, number, subject FROM subject " + at_unit + "ORDER BY received_at";
    for (auto row = use(sql.c_str(), issue.unit, issue.category, issue.from.ms, issue.until.ms); row.row();)
        if (!take({Instant{integer(*row, 0)}, text(*row, 1), text(*row, 2), text(*row, 3)})) return;
}

/// From the first six hours to the last of them.
std::int64_t SqliteStore::counted(const std::string& category, std::int64_t from_hours, std::int64_t to_hours) {
    auto row = use("SELECT coalesce(sum(complaints), 0) FROM issue_count WHERE category = ? AND hours BETWEEN ? AND ?",
                   category, from_hours, to_hours);
    return row.row() ? integer(*row, 0) : 0;
}

std::int64_t SqliteStore::at_most_on(const std::string& category, const Period& period) {
    return counted(category, period.from.ms / six_hours_ms, period.until.ms / six_hours_ms);
}

std::int64_t SqliteStore::at_least_on(const std::string& category, const Period& period) {
    return counted(category, period.from.ms / six_hours_ms + 1, period.until.ms / six_hours_ms - 1);
}

std::int64_t SqliteStore::count_on(const std::string& category, const Period& period) {
    const auto read = [&](std::int64_t from, std::int64_t until) {
        auto row =
            use("SELECT count(*) FROM subject INDEXED BY subject_category WHERE opinion = 0 AND category = ? AND "
                "received_at >= ? AND received_at < ?",
                category, from, until);
        return row.row() ? integer(*row, 0) : 0;
    };
    const auto first = period.from.ms / six_hours_ms + 1, last = period.until.ms / six_hours_ms - 1;
    if (last < first) return read(period.from.ms, period.until.ms);
    return read(period.from.ms, first * six_hours_ms) + counted(category, first, last) +
           read((last + 1) * six_hours_ms, period.until.ms);
}

std::vector<std::string> SqliteStore::open_below_major(const Issue& issue) {
    std::vector<std::string> out;
    for (auto row = use(
             "SELECT subject FROM subject INDEXED BY subject_below_major WHERE opinion = 0 AND level < 3 AND "
             "state NOT IN ('closed', 'archived', 'withdrawn') AND category = ?2 AND received_at >= ?3 AND "
             "received_at < ?4 AND (?1 = '' OR unit = ?1) ORDER BY received_at, captured_at, length(number), number",
             issue.unit, issue.category, issue.from.ms, issue.until.ms);
         row.row();)
        out.push_back(text(*row, 0));
    return out;
}

std::vector<RelatedRow> SqliteStore::of_customer(const RelatedRow& customer, const Issue& issue, int most) {
    static const std::string rest =
        "AND opinion = 0 AND category = ?2 AND unit = ?3 AND received_at >= ?4 AND received_at < ?5 "
        "ORDER BY received_at DESC, captured_at DESC, length(number) DESC, number DESC LIMIT ?6";
    std::vector<RelatedRow> out;
    static const std::string by_mobile =
        related_row_columns + "INDEXED BY subject_mobile WHERE mobile <> '' AND mobile = ?1 " + rest;
    static const std::string by_landline =
        related_row_columns + "INDEXED BY subject_landline WHERE landline <> '' AND landline = ?1 " + rest;
    const auto ask = [&](const std::string& sql, const std::string& value) {
        for (auto row = use(sql.c_str(), value, issue.category, issue.unit, issue.from.ms, issue.until.ms, most);
             row.row();)
            out.push_back(related_row_of(*row));
    };
    if (!customer.mobile.empty()) ask(by_mobile, customer.mobile);
    if (!customer.landline.empty()) ask(by_landline, customer.landline);
    return out;
}

}  // namespace huiyin::server
