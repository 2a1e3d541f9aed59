// SPDX-License-Identifier: Apache-2.0
#include "shared/reports/unit_record.hpp"

#include <algorithm>

#include "shared/complaint/ownership.hpp"
#include "shared/complaint/repeated_miss.hpp"
#include "shared/complaint/scope.hpp"
#include "shared/duties/overdue_marks.hpp"
#include "shared/event/corrected_time.hpp"

namespace huiyin {
namespace {

constexpr std::string_view prefix = "u-";

Result<Period> period_named(std::string_view name) {
    return name.find('Q') == std::string_view::npos ? parse_month(name) : parse_quarter(name);
}

bool may_hand_in(const Actor& by, const Unit& unit) {
    switch (unit.kind) {
        case UnitKind::contact_centre:
            return by.role == Role::contact_centre_lead;
        case UnitKind::branch:
            return by.role == Role::branch_handler || by.role == Role::branch_head;
        case UnitKind::sub_branch:
            return by.role == Role::outlet_manager;
        default:
            return false;
    }
}

std::string why_not(const Entry& e, const UnitRecord& record, const Rules& rules) {
    const auto& line = e.event;
    if (line.kind == "report_given") return why_not_given(line.by, text_of(line.body, "period"), record, rules, e.time);
    if (line.kind != "reports_owed" && line.kind != "overdue" && line.kind != "clock_corrected")
        return "This kind of line says nothing about a unit.";
    if (repeats_a_miss(line, record.timeline)) return std::string(miss_is_repeated);
    return line.by.role == Role::rule_keeper ? "" : "Only head office writes this by rule.";
}

void take_effect(const Entry& e, UnitRecord& record) {
    const auto& body = e.event.body;
    if (e.event.kind == "reports_owed" && !record.since) record.since = e.time;
    if (e.event.kind == "report_given") record.given.push_back({text_of(body, "period"), e.time});
    if (e.event.kind != "overdue") return;
    const auto kind = parse_duty_kind(text_of(body, "duty"));
    const auto due = parse_instant(text_of(body, "due"));
    if (kind && due) record.overdue.push_back({*kind, *due});
}

}  // namespace

std::string unit_subject(std::string_view unit) { return std::string(prefix) + std::string(unit); }
bool is_unit_subject(std::string_view subject) { return subject.starts_with(prefix); }

UnitRecord fold_unit(std::string_view subject, std::span<const Event> lines, const Rules& rules) {
    UnitRecord record;
    record.subject = subject;
    record.unit = subject.substr(std::min(prefix.size(), subject.size()));
    const CorrectedTime corrected(lines);
    for (auto& line : in_order(lines)) {
        Entry entry{std::move(line), {}, true, {}};
        entry.time = corrected.of(entry.event);
        entry.why_not = why_not(entry, record, rules);
        entry.effective = entry.why_not.empty();
        if (entry.effective) take_effect(entry, record);
        record.timeline.push_back(std::move(entry));
    }
    return record;
}

std::string why_not_given(const Actor& by, std::string_view period, const UnitRecord& record, const Rules& rules,
                          Instant when) {
    const Unit* unit = rules.organisation.find(record.unit);
    const auto kind = unit ? report_owed_by(unit->kind) : std::nullopt;
    if (!kind) return "This unit owes no reports (Art. 13, 22).";
    const auto span = period_named(period);
    const bool quarter = period.find('Q') != std::string_view::npos;
    if (!span || quarter != (*kind == DutyKind::quarterly_report))
        return quarter ? "This unit reports by month, such as 2026-02 (Art. 13, 22)."
                       : "A branch reports by quarter, such as 2026Q1 (Art. 22).";
    if (by.unit != record.unit || !may_hand_in(by, *unit))
        return "A unit's report is handed in by its own head (Art. 22).";
    if (when < span->until) return "The period has not ended yet.";
    if (std::ranges::find(record.given, period, &ReportGiven::period) != record.given.end())
        return "The report of this period was handed in already.";
    return {};
}

std::vector<Duty> duties_of(const UnitRecord& record, const Rules& rules, Instant now) {
    auto duties = duties_of_unit(record.unit, rules, now, record.given, record.since);
    // The last period that ended is always among them, but it may have ended before reports were kept here.
    std::erase_if(duties, [&](const Duty& duty) {
        const auto period = period_named(duty.period);
        return !record.since || !period || period->until <= *record.since;
    });
    return duties;
}

std::optional<Instant> next_wake(const UnitRecord& record, const Rules& rules, const std::vector<Duty>& duties,
                                 Instant now) {
    if (!record.since) return std::nullopt;
    auto out = next_wake(duties);
    if (const auto missed = first_unwritten(duties, record.overdue, Missed::also_late);
        missed && (!out || *missed < *out))
        out = missed;
    // A wake is looked at from the millisecond after it: the period is over then.
    if (const auto ends = report_period_ends(record.unit, rules, now); ends && (!out || *ends < *out)) out = ends;
    return out;
}

std::vector<Draft> lines_called_for(const UnitRecord& record, const Rules& rules, Instant now) {
    std::vector<Draft> out;
    for (const auto& duty : duties_of(record, rules, now)) {
        const bool missed = duty.state == DutyState::overdue || duty.state == DutyState::late;
        if (!missed || is_marked(record.overdue, duty)) continue;
        out.push_back({record.subject,
                       "overdue",
                       rule_keeper(rules),
                       {{"duty", to_string(duty.kind)},
                        {"due", to_utc(duty.due.at)},
                        {"unit", duty.unit},
                        {"period", duty.period},
                        {"article", duty.article},
                        {"late_minutes", (duty.met_at.value_or(now) - duty.due.at).count() / 60'000}}});
    }
    return out;
}

std::vector<std::string> visible_to(const UnitRecord& record, const Rules& rules) {
    return visible_from(record.unit, rules.organisation);
}

}  // namespace huiyin
