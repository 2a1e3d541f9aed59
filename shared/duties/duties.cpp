// SPDX-License-Identifier: Apache-2.0
// Duties as functions of the fold: the book they are written in, and what wakes them.
#include "shared/duties/duties.hpp"

#include <algorithm>

#include "shared/complaint/policy_kept.hpp"
#include "shared/complaint/referral.hpp"
#include "shared/duties/duty_builder.hpp"
#include "shared/duties/overdue_marks.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/withdrawal_verified.hpp"
#include "shared/grading/grading.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin {

DutyBuilder::DutyBuilder(const Complaint& complaint, const Rules& policy_and_units, Instant as_of)
    : c(complaint), rules(policy_and_units), policy(policy_kept(c, rules)), now(as_of), time(time_of(c.unit())) {}

WorkingTime DutyBuilder::time_of(std::string_view unit) const {
    return rules.working_time(unit, c.intake.policy_version);
}

namespace {

/// Its limits start at the earliest moment that is possible, but what nobody could know of was not missed (rulebook
/// 10).
void not_missed_before(Due& due, Instant arrival) {
    if (due.at >= arrival) return;
    due.at = arrival;
    due.why.came = arrival;
}

}  // namespace

Duty& DutyBuilder::add(DutyKind kind, const char* article, std::string unit, Due due, const std::optional<Instant>& met,
                       std::vector<EventKind> discharged_by) {
    if (c.intake.bounded_arrival) not_missed_before(due, *c.intake.bounded_arrival);
    if (unit.empty()) unit = c.owner_at(std::min(due.at, now));
    list.push_back(
        {kind, article, std::move(unit), std::move(due), DutyState::open, {}, std::move(discharged_by), {}, {}});
    settle(list.back(), now, met);
    return list.back();
}

void DutyBuilder::void_if_open(Duty& duty, const std::optional<Instant>& when) const {
    if (!duty.met_at && when && *when <= duty.due.at) duty.state = DutyState::void_;
}

std::optional<Instant> DutyBuilder::withdrawn() const { return c.withdrawal.at; }

std::optional<Instant> DutyBuilder::withdrawn_since(Instant from) const {
    for (const auto& entry : c.timeline)
        if (const auto said = payload_of<WithdrawalVerified>(entry.event);
            entry.effective && said && said->voluntary && entry.time >= from)
            return entry.time;
    return std::nullopt;
}

Due DutyBuilder::response_due(Level at_level, Instant from, Trigger trigger) const {
    const auto& limits = policy.limits.at(at_level);
    switch (limits.response_in) {
        case LevelLimits::Response::office_minutes:
            return time.office_time_after(from, Minutes{limits.response}, trigger);
        case LevelLimits::Response::clock_minutes:
            return time.clock_time_after(from, Minutes{limits.response}, trigger);
        default:
            return time.working_days_after(from, limits.response, trigger);
    }
}

Level DutyBuilder::level() const { return c.grading.level ? *c.grading.level : grade(c, policy, {}).level; }

std::optional<Instant> DutyBuilder::reached(Level wanted) const {
    if (c.grading.changes.empty()) return level() >= wanted ? std::optional(c.intake.received_at) : std::nullopt;
    for (const auto& change : c.grading.changes)
        if (change.to >= wanted) return change.at;
    return std::nullopt;
}

std::optional<Instant> next_turn(const Complaint& c, std::size_t place, Level least) {
    const auto& changes = c.grading.changes;
    for (auto i = place; i < changes.size(); ++i)
        if (changes[i].rises() || changes[i].to < least) return changes[i].at;
    return std::nullopt;
}

void settle(Duty& duty, Instant now, const std::optional<Instant>& met) {
    duty.met_at = met;
    if (met)
        duty.state = *met <= duty.due.at ? DutyState::met : DutyState::late;
    else
        duty.state = now > duty.due.at ? DutyState::overdue : DutyState::open;
}

std::vector<Duty> duties_of(const Complaint& c, const Rules& rules, Instant now) {
    if (!c.known()) return {};
    constexpr std::size_t usually = 12;
    DutyBuilder builder(c, rules, now);
    builder.list.reserve(usually);
    add_time_limits(builder);
    add_handling(builder);
    add_reporting(builder);
    add_after_the_reply(builder);
    add_judging(builder);
    add_care(builder);
    return std::move(builder.list);
}

std::vector<Duty> duties_of(const OpinionEntry& o, const Rules& rules, Instant now) {
    if (o.state.empty()) return {};
    const auto& policy = rules.policy_for(o.unit, o.policy_version);
    const bool complaint = o.opinion == "complaint";
    const int days = complaint ? policy.opinion_complaint_days : policy.opinion_other_days;
    Duty duty{DutyKind::answer_opinion,
              "10(1)",
              o.unit,
              rules.working_time(o.unit, o.policy_version).working_days_after(o.received_at, days, Trigger::entered),
              DutyState::open,
              {},
              {EventKind::answered},
              {},
              {}};
    settle(duty, now, o.answered_at);
    // Once it has become a complaint, the complaint's own limits run (rulebook 2); the miss itself stays.
    if (!o.answered_at && o.converted_at && *o.converted_at <= duty.due.at) duty.state = DutyState::void_;
    return {duty};
}

bool is_overdue(const std::vector<Duty>& duties) {
    // An urging is a reminder, not a limit of the regulation that was missed.
    return std::ranges::any_of(duties,
                               [](const Duty& d) { return d.state == DutyState::overdue && d.kind != DutyKind::urge; });
}

std::optional<Instant> next_wake(const std::vector<Duty>& duties) {
    std::optional<Instant> out;
    for (const auto& duty : duties)
        if (duty.state == DutyState::open && (!out || duty.due.at < *out)) out = duty.due.at;
    return out;
}

std::optional<Instant> archive_at(const Complaint& c, const Rules& rules) {
    const auto ended = c.state == State::closed      ? c.course.closed_at
                       : c.state == State::withdrawn ? c.withdrawal.at
                                                     : std::nullopt;
    const auto& policy = policy_kept(c, rules);
    if (!ended || waits_for_referrer(c, policy)) return std::nullopt;
    const int days = policy.archive_days;
    return rules.working_time(c.unit(), c.intake.policy_version).working_days_after(*ended, days).at;
}

std::optional<Instant> next_wake(const Complaint& c, const Rules& rules, const std::vector<Duty>& duties, Instant now) {
    auto out = next_wake(duties);
    const auto wake = [&](Instant when) {
        if (!out || when < *out) out = when;
    };
    if (const auto archive = archive_at(c, rules)) wake(*archive);
    if (const auto missed = first_unwritten(duties, c.overdue, Missed::also_late)) wake(*missed);
    // The next day's contact is owed once this day is over, also when this day's was made early (Art. 14).
    for (const auto& duty : duties)
        if (duty.kind == DutyKind::contact_daily && duty.due.at >= now) wake(duty.due.at);
    // Answered in time, and not agreed: from the limit on it is owed, too.
    const bool agreed = c.answer.agreed_before(now) || c.grading.level != Level::sensitive;
    for (const auto& duty : duties)
        if (duty.kind == DutyKind::resolve && !agreed && duty.due.at >= now) wake(duty.due.at);
    return out;
}

}  // namespace huiyin
