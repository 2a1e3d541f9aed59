// SPDX-License-Identifier: Apache-2.0
// Duties that a judgement, a withdrawal or an order brings (Art. 21, 23; As. 1), and those that keep a complaint moving
// (Art. 3, 17).
#include <algorithm>

#include "shared/complaint/ownership.hpp"
#include "shared/complaint/regulator_limit.hpp"
#include "shared/duties/duty_builder.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin {
namespace {

/// The branch of the unit complained of, or that unit where it belongs to none.
std::string judging_unit(const DutyBuilder& builder, const Organisation& organisation) {
    const auto branch = organisation.branch_of(builder.c.unit());
    return branch.empty() ? builder.c.unit() : branch;
}

/// When evidence came from who owed it, or from below, not before `from`. Who owed it then: a unit that moved since
/// does not leave its former branch's evidence behind.
std::optional<Instant> evidence_from(const DutyBuilder& builder, bool centre, Instant from, std::string_view type) {
    for (const auto& evidence : builder.c.judgement.evidence) {
        if (!type.empty() && evidence.type != type) continue;
        const auto& then = builder.rules.organisation_at(evidence.at);
        const auto unit = centre ? then.contact_centre() : judging_unit(builder, then);
        if (evidence.at >= from && then.within(evidence.unit, unit)) return evidence.at;
    }
    return std::nullopt;
}

void add_evidence_of(DutyBuilder& builder, bool centre, std::string_view type) {
    const auto& organisation = builder.rules.organisation;
    const auto unit = centre ? organisation.contact_centre() : judging_unit(builder, organisation);
    auto& duty =
        builder.add(DutyKind::evidence, "23", unit,
                    builder.time_of(unit).working_days_after(*builder.c.judgement.undetermined_at,
                                                             builder.policy.evidence_days, Trigger::found_undetermined),
                    evidence_from(builder, centre, *builder.c.judgement.undetermined_at, type),
                    {EventKind::evidence_attached, EventKind::evidence_absent});
    duty.what = type;
}

/// Undetermined: the contact centre sends recording and ticket, the branch video and statement, or says why one does
/// not exist (Art. 23). Before content rules 2 anything that each sent was enough.
void add_evidence(DutyBuilder& builder) {
    if (!builder.c.judgement.undetermined_at) return;
    if (!builder.to_the_letter()) {
        for (const bool centre : {true, false}) {
            add_evidence_of(builder, centre, "");
            builder.list.back().discharged_by = {EventKind::evidence_attached};
        }
        return;
    }
    for (const auto& [centre, type] :
         {std::pair{true, "recording"}, {true, "ticket"}, {false, "video"}, {false, "statement"}})
        add_evidence_of(builder, centre, type);
}

/// From when on work counts for what was assigned at `assigned`: from capture, or from when it began anew before that.
Instant counts_from(const DutyBuilder& builder, Instant assigned) {
    Instant out{INT64_MIN};
    for (const auto& restart : builder.c.course.restarts)
        if (restart <= assigned) out = std::max(out, restart);
    return out;
}

bool is_act(const Entry& entry) {
    const auto& by = entry.event.by;
    if (!entry.effective || by.role == Role::rule_keeper || by.role == Role::customer) return false;
    // To take it in, to look at it, to begin it anew and to tell colleagues something is not yet to work on it.
    const auto& kind = entry.event.kind;
    return kind != EventKind::viewed && kind != EventKind::captured && kind != EventKind::reopened &&
           kind != EventKind::noted;
}

/// The first act of a person of the unit on what was assigned to it, before `until`. What it did before that, without a
/// network, counts (rulebook 10): then only what it did itself, or one of its outlets for it. From then on whoever
/// stands below it acts for it.
std::optional<Instant> first_act(const DutyBuilder& builder, const UnitSince& assigned, Instant until) {
    const auto from = counts_from(builder, assigned.at);
    for (const auto& entry : builder.c.timeline) {
        if (!is_act(entry) || entry.time < from || entry.time >= until) continue;
        const auto& unit = entry.event.by.unit;
        const bool before = entry.time < assigned.at;
        if (before ? owner_by_level(unit, Level::ordinary, builder.rules) == assigned.unit
                   : builder.rules.organisation_at(entry.time).within(unit, assigned.unit))
            return entry.time;
    }
    return std::nullopt;
}

/// Nobody is urged to work on what was answered, closed or withdrawn (rulebook 10).
bool is_done(const DutyBuilder& builder, Instant from) {
    const auto& c = builder.c;
    return first_in(c.answer.replies, from) || (c.course.closed_at && *c.course.closed_at >= from) ||
           builder.withdrawn();
}

/// A reminder that falls due out of hours goes out at the next opening, and says so.
void wait_for_opening(Due& due, const WorkingTime& time) {
    const auto opening = time.office_time_after(due.at, Minutes{0});
    due.at = opening.at;
    due.why.reminded = opening.at;
    if (!due.assumed()) due.why.assumed = opening.why.assumed;
}

/// First the unit is urged, then its head is told (rulebook 6). Void when somebody else was `asked` (`until`).
void add_urging_of(DutyBuilder& builder, const UnitSince& asked, const std::optional<Instant>& acted,
                   const std::optional<Instant>& until, Trigger trigger, const std::vector<EventKind>& acts) {
    for (const int times : {1, 2}) {
        const Minutes length{60 * builder.policy.urge_office_hours * times};
        const auto time = builder.time_of(asked.unit);
        auto due = time.office_time_after(asked.at, length, trigger);
        // Reminders go out in office hours only, level 3 at any time: what falls due at closing waits for opening.
        if (builder.level() != Level::major && !time.is_open(due.at)) wait_for_opening(due, time);
        auto& duty = builder.add(DutyKind::urge, times == 1 ? "17" : "7", asked.unit, std::move(due), acted, acts);
        builder.void_if_open(duty, until);
        if (!duty.met_at && is_done(builder, counts_from(builder, asked.at))) duty.state = DutyState::void_;
    }
}

/// Owners and helpers that do not act on their assignment, and superiors that do not answer, are urged (rulebook 6).
void add_urging(DutyBuilder& builder) {
    const auto& c = builder.c;
    const std::vector<EventKind> acts{EventKind::accepted, EventKind::responded, EventKind::investigated,
                                      EventKind::progress_told};
    for (std::size_t i = 0; i < c.ownership.changes.size(); ++i) {
        const auto& change = c.ownership.changes[i];
        const auto until = i + 1 < c.ownership.changes.size() ? std::optional(c.ownership.changes[i + 1].at)
                                                              : std::optional<Instant>{};
        add_urging_of(builder, change, first_act(builder, change, until.value_or(never)), until, Trigger::assigned,
                      acts);
    }
    for (const auto& change : c.ownership.helper_changes)
        add_urging_of(builder, change, first_act(builder, change, never), std::nullopt, Trigger::assigned,
                      {EventKind::investigated, EventKind::proposed, EventKind::instructed});
    for (const auto& referral : c.superiors.referrals)
        add_urging_of(builder, referral, first_in(c.superiors.instructions, referral.at), std::nullopt,
                      Trigger::referred_up, {EventKind::instructed});
}

/// Art. 3: who first received it follows it through until it is closed.
void add_follow_through(DutyBuilder& builder) {
    const auto& c = builder.c;
    if (!c.ownership.first_contact) return;
    const auto restart = c.course.last_restart();
    auto due = builder.time_of(c.ownership.first_contact->unit)
                   .working_days_after(restart.value_or(c.intake.received_at), builder.policy.first_contact_days,
                                       restart ? Trigger::reopened : Trigger::received);
    due.why.to_closing = true;
    auto& duty = builder.add(DutyKind::follow_through, "3(2)", c.ownership.first_contact->unit, std::move(due),
                             c.course.closed_at, {EventKind::closed});
    duty.person = c.ownership.first_contact->account;
    builder.void_if_withdrawn(duty);
}

/// The regulator's limit, beside the bank's own; each extension with approval lengthens it (rulebook 4).
void add_regulator_limit(DutyBuilder& builder) {
    const auto& c = builder.c;
    const auto limit = regulator_limit_of(c, builder.policy);
    if (limit.days == 0) return;
    Explanation why{Trigger::received, Reckoning::days_of_the_regulator, c.intake.received_at, limit.at, limit.days};
    auto& duty = builder.add(DutyKind::regulator_limit, "regulator", DutyBuilder::owner, {limit.at, std::move(why)},
                             first_in(c.answer.replies, Instant{INT64_MIN}), {EventKind::replied});
    builder.void_if_withdrawn(duty);
}

}  // namespace

void add_judging(DutyBuilder& builder) {
    const auto& c = builder.c;
    const auto& policy = builder.policy;
    add_evidence(builder);
    if (c.judgement.to_improve_at) {
        builder.add(
            DutyKind::improvement, "As. 1(2)", judging_unit(builder, builder.rules.organisation),
            builder.time.working_days_after(*c.judgement.to_improve_at, policy.improvement_days, Trigger::determined),
            first_in(c.improvement.reported, *c.judgement.to_improve_at), {EventKind::improvement_reported});
    }
    if (c.withdrawal.requested_at)
        builder.add(DutyKind::verify_withdrawal, "As. 1(5)", DutyBuilder::owner,
                    builder.time.working_days_after(*c.withdrawal.requested_at, policy.withdrawal_check_days,
                                                    Trigger::asked_to_withdraw),
                    c.withdrawal.verified_at && *c.withdrawal.verified_at >= *c.withdrawal.requested_at
                        ? c.withdrawal.verified_at
                        : std::nullopt,
                    {EventKind::withdrawal_verified});
    for (const auto& order : c.improvement.ordered) {
        const bool is_named = order.due != order.made;
        auto due = is_named ? Due{order.due, {Trigger::ordered, Reckoning::named, order.made, order.due}}
                            : builder.time.working_days_after(order.made, policy.rectification_days, Trigger::ordered);
        builder.add(DutyKind::rectification, "21", judging_unit(builder, builder.rules.organisation), std::move(due),
                    first_in(c.improvement.rectified, order.made), {EventKind::rectified});
    }
}

void add_care(DutyBuilder& builder) {
    add_urging(builder);
    add_follow_through(builder);
    add_regulator_limit(builder);
}

}  // namespace huiyin
