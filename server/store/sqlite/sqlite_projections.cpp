// SPDX-License-Identifier: Apache-2.0
// What the lists show, and what wakes when.
#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <map>
#include <tuple>

#include "server/store/sqlite/sqlite_store.hpp"
#include "shared/vocabulary/subject_id.hpp"

namespace huiyin::server {
namespace {

using sync::integer;
using sync::text;

const std::string subject_columns =
    "SELECT subject, opinion, number, unit, category, channel, level, state, owner_unit, owner_person, received_at, "
    "overdue, name, mobile, landline, from_opinion, digest, next_wake, as_of, captured_by, "
    "answered_at, dues, words, captured_at, said FROM subject ";

/// "[1780,1790]"
std::string list_of(const std::vector<Instant>& times) {
    std::string out = "[";
    for (const auto& time : times) (out += out.size() > 1 ? "," : "") += std::to_string(time.ms);
    return out += ']';
}

/// What it cannot read it leaves out: the duties are then not those that the events say, which verify names.
std::vector<Instant> times_in(std::string_view list) {
    std::vector<Instant> out;
    while (!list.empty()) {
        Instant next;
        const auto [end, error] = std::from_chars(list.data() + 1, list.data() + list.size(), next.ms);
        if (error != std::errc{}) break;
        out.push_back(next);
        list.remove_prefix(static_cast<std::size_t>(end - list.data()));
    }
    return out;
}

SubjectRow subject_of(SQLite::Statement& r) {
    SubjectRow out;
    out.subject = text(r, 0);
    out.opinion = integer(r, 1) != 0;
    out.number = text(r, 2);
    out.unit = text(r, 3);
    out.category = text(r, 4);
    out.channel = text(r, 5);
    out.level = static_cast<int>(integer(r, 6));
    out.state = text(r, 7);
    out.owner_unit = text(r, 8);
    out.owner_person = text(r, 9);
    out.received_at = {integer(r, 10)};
    out.overdue = integer(r, 11) != 0;
    out.name = text(r, 12);
    out.mobile = text(r, 13);
    out.landline = text(r, 14);
    out.from_opinion = text(r, 15);
    out.digest = std::bit_cast<std::uint64_t>(integer(r, 16));
    if (!r.getColumn(17).isNull()) out.next_wake = Instant{integer(r, 17)};
    out.as_of = {integer(r, 18)};
    out.captured_by = text(r, 19);
    if (!r.getColumn(20).isNull()) out.answered_at = Instant{integer(r, 20)};
    out.dues = times_in(r.getColumn(21).getText());
    out.words = text(r, 22);
    out.captured_at = text(r, 23);
    out.said = text(r, 24);
    return out;
}

DutyRow duty_of(SQLite::Statement& r) {
    DutyRow out{text(r, 0), static_cast<int>(integer(r, 1)),
                text(r, 2), text(r, 3),
                text(r, 4), {integer(r, 5)},
                text(r, 6), {},
                text(r, 8), integer(r, 9) != 0};
    if (!r.getColumn(7).isNull()) out.met_at = Instant{integer(r, 7)};
    return out;
}
const std::string duty_columns =
    "SELECT subject, position, kind, unit, state, due, article, met_at, period, assumed FROM duty ";

std::optional<std::int64_t> ms_of(const std::optional<Instant>& time) {
    return time ? std::optional(time->ms) : std::nullopt;
}

std::optional<std::string> if_any(const std::string& value) {
    return value.empty() ? std::nullopt : std::optional(value);
}

std::optional<std::string> json_list(const std::vector<std::string>& units) {
    return units.empty() ? std::nullopt : std::optional(Json(units).dump());
}

/// The LIKE pattern that matches `words` literally anywhere.
std::string like(const std::string& words) {
    std::string out = "%";
    for (const char c : words) {
        if (c == '%' || c == '_' || c == '\\') out += '\\';
        out += c;
    }
    return out + '%';
}

/// A search's spellings as patterns; those that it does not have are NULL, which matches nothing.
std::array<std::optional<std::string>, 4> spellings_of(const std::optional<Search>& search) {
    std::array<std::optional<std::string>, 4> out;
    if (search) std::ranges::transform(search->spellings(), out.begin(), like);
    return out;
}

std::optional<std::string> words_of(const std::optional<Search>& search) {
    if (!search || search->words().empty()) return std::nullopt;
    Json out = Json::array();
    for (const auto& word : search->words()) out.push_back(like(word));
    return out.dump();
}

}  // namespace

std::optional<SubjectRow> SqliteStore::subject(const std::string& id) {
    static const auto sql = subject_columns + "WHERE subject = ?";
    auto row = use(sql.c_str(), id);
    if (!row.row()) return std::nullopt;
    return subject_of(*row);
}

std::vector<SubjectRow> SqliteStore::subjects_by_number(const std::string& number) {
    // The plus keeps SQLite from putting the value in the column's place in the expression, which no index has then.
    static const auto sql = subject_columns +
                            "INDEXED BY subject_number WHERE substr(number, 8) = substr(?1, 8) AND +number = ?1 "
                            "ORDER BY opinion, subject LIMIT 100";
    std::vector<SubjectRow> out;
    for (auto row = use(sql.c_str(), number); row.row();) out.push_back(subject_of(*row));
    return out;
}

std::optional<std::string> SqliteStore::complaint_of_opinion(const std::string& opinion) {
    auto found = use("SELECT subject FROM subject WHERE from_opinion = ? AND from_opinion <> ''", opinion);
    return found.row() ? std::optional((*found).getColumn(0).getString()) : std::nullopt;
}

namespace {
/// Everything that an index but those of what is open stands on is as it was.
bool identified_alike(const SubjectRow& a, const SubjectRow& b) {
    const auto said = [](const SubjectRow& r) {
        return std::tie(r.opinion, r.number, r.unit, r.category, r.channel, r.received_at, r.name, r.mobile, r.landline,
                        r.words, r.from_opinion, r.captured_by, r.captured_at, r.said);
    };
    return said(a) == said(b);
}

/// Both count alike in a crowd (RelatedStore::known_crowd).
bool counted_alike(const SubjectRow& a, const SubjectRow& b) {
    const auto said = [](const SubjectRow& r) {
        return std::tie(r.opinion, r.category, r.received_at, r.name, r.mobile, r.landline);
    };
    return said(a) == said(b);
}
}  // namespace

void SqliteStore::put_subject(const SubjectRow& s, const std::optional<SubjectRow>& previous) {
    run("INSERT INTO changed(subject) VALUES(?)", s.subject);
    const auto wake = s.next_wake ? std::optional(s.next_wake->ms) : std::nullopt;
    const auto answered = s.answered_at ? std::optional(s.answered_at->ms) : std::nullopt;
    const auto digest = std::bit_cast<std::int64_t>(s.digest);
    // An UPDATE makes the entries of every index anew that it names a column of.
    if (previous && identified_alike(s, *previous)) {
        run("UPDATE subject SET level = ?2, state = ?3, owner_unit = ?4, owner_person = ?5, overdue = ?6, digest = ?7, "
            "next_wake = ?8, as_of = ?9, answered_at = ?10, dues = ?11 WHERE subject = ?1",
            s.subject, s.level, s.state, s.owner_unit, s.owner_person, int{s.overdue}, digest, wake, s.as_of.ms,
            answered, list_of(s.dues));
        return;
    }
    if (previous && !counted_alike(s, *previous)) crowds_.erase(previous->category);
    put_names(s, previous);
    const auto write = [&](const char* sql) {
        run(sql, s.subject, int{s.opinion}, s.number, s.unit, s.category, s.channel, s.level, s.state, s.owner_unit,
            s.owner_person, s.received_at.ms, int{s.overdue}, s.name, s.mobile, s.landline, s.from_opinion, digest,
            wake, s.as_of.ms, s.captured_by, answered, list_of(s.dues), s.words, s.captured_at, s.said);
    };
    // Two plain statements: one that may do either, and triggers, make SQLite journal each page anew for each row.
    if (previous)
        write(
            "UPDATE subject SET opinion = ?2, number = ?3, unit = ?4, category = ?5, channel = ?6, level = "
            "?7, state = ?8, owner_unit = ?9, owner_person = ?10, received_at = ?11, overdue = ?12, name = "
            "?13, mobile = ?14, landline = ?15, from_opinion = ?16, digest = ?17, next_wake = ?18, as_of = ?19, "
            "captured_by = ?20, answered_at = ?21, dues = ?22, words = ?23, captured_at = ?24, said = ?25 WHERE "
            "subject = ?1");
    else
        write("INSERT INTO subject VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!previous && subject_kind(s.subject) != SubjectKind::unit) ++more_[s.opinion ? "opinions" : "complaints"];
    const auto counted = previous ? std::optional(counted_as(*previous)) : std::nullopt;
    const auto stands = counted_as(s);
    if (counted == stands) return;
    if (counted && counted->counts) count(*counted, -1);
    if (stands.counts) count(stands, 1);
}

SqliteStore::Counted SqliteStore::counted_as(const SubjectRow& row) {
    return {!row.opinion, row.category, row.received_at.ms / six_hours_ms};
}

void SqliteStore::count(const Counted& at, int more) {
    if (run("UPDATE issue_count SET complaints = complaints + ? WHERE category = ? AND hours = ?", more, at.category,
            at.hours) == 0)
        run("INSERT INTO issue_count VALUES(?, ?, ?)", at.category, at.hours, more);
    // None is no row: as it would be made anew.
    if (more < 0)
        run("DELETE FROM issue_count WHERE category = ? AND hours = ? AND complaints = 0", at.category, at.hours);
}

std::optional<DutyRow> SqliteStore::duty(Instant due, const std::string& subject, int position) {
    static const auto sql = duty_columns + "WHERE due = ? AND subject = ? AND position = ?";
    auto row = use(sql.c_str(), due.ms, subject, position);
    return row.row() ? std::optional(duty_of(*row)) : std::nullopt;
}

std::vector<DutyRow> SqliteStore::duties(const SubjectRow& of) {
    std::vector<DutyRow> out;
    for (std::size_t position = 0; position < of.dues.size(); ++position)
        if (auto found = duty(of.dues[position], of.subject, static_cast<int>(position)))
            out.push_back(std::move(*found));
    return out;
}

void SqliteStore::put_duties(const std::vector<DutyRow>& duties, const std::vector<DutyRow>& previous) {
    for (std::size_t i = 0; i < std::max(duties.size(), previous.size()); ++i) {
        const auto* before = i < previous.size() ? &previous[i] : nullptr;
        const auto* now = i < duties.size() ? &duties[i] : nullptr;
        if (before && now && *before == *now) continue;
        if (before) --more_duties_[before->state];
        if (now) ++more_duties_[now->state];
        const bool moved = before && (!now || now->due != before->due || now->position != before->position);
        if (moved)
            run("DELETE FROM duty WHERE due = ? AND subject = ? AND position = ?", before->due.ms, before->subject,
                before->position);
        if (now) put_duty(*now, moved ? nullptr : before);
    }
}

void SqliteStore::put_duty(const DutyRow& d, const DutyRow* previous) {
    const auto met = d.met_at ? std::optional(d.met_at->ms) : std::nullopt;
    const auto write = [&](const char* sql) {
        run(sql, d.due.ms, d.subject, d.position, d.kind, d.unit, d.state, d.article, met, d.period, int{d.assumed});
    };
    if (previous)
        write(
            "UPDATE duty SET kind = ?4, unit = ?5, state = ?6, article = ?7, met_at = ?8, period = ?9, assumed = ?10 "
            "WHERE due = ?1 AND subject = ?2 AND position = ?3");
    else
        write("INSERT INTO duty VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
}

void SqliteStore::write_counts() {
    write_counts("UPDATE duty_count SET duties = duties + ? WHERE state = ?", "INSERT INTO duty_count VALUES(?, ?)",
                 more_duties_);
    write_counts("UPDATE log_count SET number = number + ? WHERE what = ?", "INSERT INTO log_count VALUES(?, ?)",
                 more_);
}

void SqliteStore::write_counts(const char* update, const char* insert, std::map<std::string, int>& more) {
    for (const auto& [what, number] : std::exchange(more, {}))
        if (number != 0 && run(update, number, what) == 0) run(insert, what, number);
}

void SqliteStore::clear_projections() {
    forget_counts();
    run("DELETE FROM subject");
    run("DELETE FROM subject_name");
    run("DELETE FROM duty");
    run("DELETE FROM fact");
    run("DELETE FROM duty_count");
    run("DELETE FROM log_count");
    run("INSERT INTO log_count VALUES('lines', (SELECT count(*) FROM line)), "
        "('refused', (SELECT count(*) FROM line WHERE subject IS NULL))");
    run("DELETE FROM attachment");
    run("DELETE FROM awaited");
    run("DELETE FROM link");
    run("DELETE FROM issue_count");
}

std::vector<SubjectRow> SqliteStore::looked_through(const SubjectFilter& f) {
    // A part that is not asked for is bound to NULL; SQLite then skips it. The order follows subject_received.
    static const std::string sql =
        subject_columns +
        "WHERE opinion = ?1 AND (?2 IS NULL OR (received_at, subject) < (?2, ?3)) "
        "AND (?4 IS NULL OR EXISTS(SELECT 1 FROM scope WHERE scope.subject = subject.subject AND scope.unit = ?4)) "
        "AND (?5 IS NULL OR unit IN (SELECT value FROM json_each(?5))) AND (?6 IS NULL OR level = ?6) "
        "AND (?7 IS NULL OR state = ?7) AND (?8 IS NULL OR category = ?8) AND (?9 IS NULL OR channel = ?9) "
        "AND (?10 IS NULL OR overdue = ?10) AND (?11 IS NULL OR words LIKE ?11 ESCAPE '\\' OR words LIKE ?13 ESCAPE "
        "'\\' "
        "OR words LIKE ?14 ESCAPE '\\' OR words LIKE ?15 ESCAPE '\\' OR (?16 IS NOT NULL AND NOT EXISTS("
        "SELECT 1 FROM json_each(?16) WHERE words NOT LIKE value ESCAPE '\\'))) "
        "AND (?17 IS NULL OR received_at >= ?17) AND (?18 IS NULL OR received_at < ?18) AND (?19 IS NULL OR as_of >= "
        "?19) "
        "AND state <> '' ORDER BY received_at DESC, subject DESC LIMIT ?12";
    const auto after = f.after ? std::optional(f.after->time.ms) : std::nullopt;
    const auto level = f.level ? std::optional<std::int64_t>(*f.level) : std::nullopt;
    const auto spellings = spellings_of(f.search);
    const auto overdue = f.overdue ? std::optional<std::int64_t>(*f.overdue) : std::nullopt;
    std::vector<SubjectRow> out;
    for (auto row = use(sql, int{f.opinions}, after, f.after ? f.after->subject : std::string{}, f.viewer,
                        json_list(f.units), level, if_any(f.state), if_any(f.category), if_any(f.channel), overdue,
                        spellings[0], f.limit, spellings[1], spellings[2], spellings[3], words_of(f.search),
                        ms_of(f.received_from), ms_of(f.received_until), ms_of(f.changed_since));
         row.row();)
        out.push_back(subject_of(*row));
    return out;
}

std::vector<DutyRow> SqliteStore::looked_through(const DutyFilter& f) {
    static const std::string sql =
        duty_columns +
        "WHERE (?1 IS NULL OR (due, subject, position) > (?1, ?2, ?3)) "
        "AND (?4 IS NULL OR EXISTS(SELECT 1 FROM scope WHERE scope.subject = duty.subject AND scope.unit = ?4)) "
        "AND (?5 IS NULL OR unit IN (SELECT value FROM json_each(?5))) AND (?6 IS NULL OR kind = ?6) "
        "AND (?7 IS NULL OR state = ?7) AND (?8 IS NULL OR due < ?8) ORDER BY due, subject, position LIMIT ?9";
    const auto after = f.after ? std::optional(f.after->time.ms) : std::nullopt;
    const auto before = f.due_before ? std::optional(f.due_before->ms) : std::nullopt;
    std::vector<DutyRow> out;
    for (auto row = use(sql, after, f.after ? f.after->subject : std::string{}, f.after ? f.after->position : 0,
                        f.viewer, json_list(f.units), if_any(f.kind), if_any(f.state), before, f.limit);
         row.row();)
        out.push_back(duty_of(*row));
    return out;
}

std::vector<std::pair<std::string, Instant>> SqliteStore::waking(Instant until, int limit) {
    std::vector<std::pair<std::string, Instant>> out;
    for (auto row =
             use("SELECT subject, next_wake FROM subject WHERE next_wake <= ? ORDER BY next_wake, subject LIMIT ?",
                 until.ms, limit);
         row.row();)
        out.emplace_back(text(*row, 0), Instant{integer(*row, 1)});
    return out;
}

std::optional<Instant> SqliteStore::earliest_wake() {
    auto row = use("SELECT min(next_wake) FROM subject WHERE next_wake IS NOT NULL");
    if (!row.row() || (*row).getColumn(0).isNull()) return std::nullopt;
    return Instant{integer(*row, 0)};
}

}  // namespace huiyin::server
