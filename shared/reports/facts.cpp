// SPDX-License-Identifier: Apache-2.0
#include "shared/reports/facts.hpp"

#include <algorithm>

#include "shared/complaint/policy_kept.hpp"
#include "shared/reports/quarter.hpp"
#include "shared/reports/report.hpp"

namespace huiyin {
namespace {

/// Missed already, or missed when nothing comes any more.
bool is_lost(const Duty& duty) {
    return duty.state == DutyState::open || duty.state == DutyState::late || duty.state == DutyState::overdue;
}

void put_limits(const std::vector<Duty>& duties, ReportFacts& out) {
    for (const auto& duty : duties) {
        const bool resolve = duty.kind == DutyKind::resolve;
        if ((!resolve && duty.kind != DutyKind::respond) || duty.state == DutyState::void_) continue;
        out.limits_end = std::max(out.limits_end.value_or(duty.due.at), duty.due.at);
        out.limit_missed |= is_lost(duty);
        if (resolve && is_lost(duty)) out.unresolved = std::min(out.unresolved.value_or(duty.due.at), duty.due.at);
    }
}

std::int64_t cause_of(const Complaint& c) {
    const auto cause = c.intake.captured.value("cause", Json());
    return cause.is_number_integer() ? cause.get<std::int64_t>() : 0;
}

}  // namespace

ReportFacts facts_of(const Complaint& c, const Rules& rules, const std::vector<Duty>& duties) {
    ReportFacts out;
    out.place = {c.intake.received_at, captured_at(c), c.number, c.subject};
    out.unit = c.unit();
    out.channel = c.intake.channel();
    out.category = c.intake.category();
    out.state = to_string(c.state);
    out.level = c.grading.level_or_ordinary();
    out.finding = c.judgement.finding();
    out.callback = c.callback.result();
    out.product = text_of(c.intake.captured, "product");
    out.department = department_of(c, rules);
    out.cause = cause_of(c);
    out.satisfaction = c.answer.satisfaction ? c.answer.satisfaction->score.value_or(-1) : 0;
    out.remedied = !c.redress.remedies.empty();
    out.compensated = !c.redress.compensations.empty();
    out.withdrawn = was_withdrawn(c, rules);
    if (!c.improvement.rectified.empty()) out.rectified_at = std::ranges::min(c.improvement.rectified);
    put_limits(duties, out);
    const auto judged = judged_at(c);
    if (quarter_name(judged) != quarter_name(c.intake.received_at)) out.judged_later = judged;
    if (to_the_letter(c, rules))
        for (const auto& link : c.links.all)
            if (link.why == "duplicate") out.duplicates.push_back(link.to);
    out.owner_unit = c.ownership.owner.unit;
    out.owner_person = c.ownership.owner.person;
    return out;
}

Timeliness timeliness_of(const ReportFacts& facts, Instant now) {
    if (!facts.limits_end || *facts.limits_end >= now) return Timeliness::pending;
    return facts.limit_missed ? Timeliness::late : Timeliness::in_time;
}

}  // namespace huiyin
