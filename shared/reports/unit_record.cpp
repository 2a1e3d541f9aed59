// SPDX-License-Identifier: Apache-2.0
#include "shared/reports/unit_record.hpp"

#include <algorithm>

#include "shared/complaint/ownership.hpp"
#include "shared/complaint/scope.hpp"
#include "shared/duties/overdue_marks.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/overdue.hpp"
#include "shared/reports/quarter.hpp"

namespace huiyin {

std::vector<Duty> duties_of(const UnitRecord& record, const Rules& rules, Instant now) {
    auto duties = duties_of_unit(record.unit, rules, now, record.given, record.since);
    // The last period that ended is always among them, but it may have ended before reports were kept here.
    std::erase_if(duties, [&](const Duty& duty) {
        const auto period = parse_period(duty.period);
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
    if (const auto fixes = next_quarter_to_fix(record, rules, now); fixes && (!out || *fixes < *out)) out = fixes;
    // A wake is looked at from the millisecond after it: the period is over then.
    if (const auto ends = report_period_ends(record.unit, rules, now); ends && (!out || *ends < *out)) out = ends;
    return out;
}

std::vector<Draft> required_events(const UnitRecord& record, const Rules& rules, Instant now) {
    std::vector<Draft> out;
    for (const auto& duty : duties_of(record, rules, now)) {
        const bool missed = duty.state == DutyState::overdue || duty.state == DutyState::late;
        if (!missed || is_marked(record.overdue, duty)) continue;
        const auto due = to_utc(duty.due.at);
        out.push_back(draft_of(record.subject, rule_engine(rules),
                               Overdue{.duty = to_string(duty.kind),
                                       .due = due,
                                       .period = duty.period,
                                       .article = duty.article,
                                       .unit = duty.unit,
                                       .late_minutes = (duty.met_at.value_or(now) - duty.due.at).count() / 60'000}));
    }
    return out;
}

std::vector<std::string> visible_to(const UnitRecord& record, const Rules& rules) {
    return visible_from(record.unit, rules.organisation);
}

}  // namespace huiyin
