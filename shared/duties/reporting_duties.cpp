// SPDX-License-Identifier: Apache-2.0
// Filing, telling and reporting upward (Art. 10, 14, 15), and what follows the reply (Op. 7; Art. 6(6), 20).
#include <algorithm>

#include "shared/complaint/closing.hpp"
#include "shared/complaint/referral.hpp"
#include "shared/duties/duty_builder.hpp"
#include "shared/events/notified.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin {
namespace {

/// A mark that was made after `since`.
std::optional<Instant> since(const std::optional<Instant>& mark, Instant from) {
    return mark && *mark >= from ? mark : std::nullopt;
}

void add_satisfaction(DutyBuilder& builder, Instant reply) {
    const auto& c = builder.c;
    const auto& policy = builder.policy;
    if (c.intake.anonymous()) return;
    auto asked = c.answer.asked_at();
    if (!asked && c.contact.unreachable_at) asked = std::max(reply, *c.contact.unreachable_at);
    auto& duty = builder.add(DutyKind::satisfaction, "Op. 7", c.unit(),
                             builder.time.working_days_after(reply, policy.satisfaction_days, Trigger::answered), asked,
                             {EventKind::satisfaction_recorded, EventKind::contact_failed});
    builder.void_if_withdrawn(duty);
}

void add_callback(DutyBuilder& builder, Instant reply) {
    if (!callback_is_due(builder.c, builder.rules)) return;
    const auto centre = builder.rules.organisation.contact_centre();
    const auto due = builder.time_of(centre).working_days_after(reply, builder.policy.callback_days, Trigger::answered);
    auto& duty = builder.add(DutyKind::callback, "20", centre, due, since(builder.c.callback.called_at(), reply),
                             {EventKind::called_back});
    builder.void_if_withdrawn(duty);
}

/// The body that referred the complaint is told the result (Op. 9).
void add_referrer_answer(DutyBuilder& builder, Instant reply) {
    if (!builder.c.intake.referred(builder.policy)) return;
    const auto office = builder.rules.organisation.general_office();
    builder.add(
        DutyKind::notify, "Op. 9", office,
        builder.time_of(office).working_days_after(reply, builder.policy.referral_answer_days, Trigger::answered),
        first_in(builder.c.answer.referrer_told, reply), {EventKind::referrer_answered});
}

/// The body is answered within the deadline that it set, however far the matter has come (Op. 9; rulebook 12).
void add_referrer_deadline(DutyBuilder& builder) {
    const auto deadline = builder.c.intake.referrer_deadline();
    if (!deadline || !builder.third_edition()) return;
    const Due due{*deadline, {Trigger::received, Reckoning::set_by_referrer, builder.c.intake.received_at, *deadline}};
    builder.add(DutyKind::answer_referrer, "Op. 9", builder.rules.organisation.general_office(), due,
                referrer_got_result(builder.c), {EventKind::referrer_answered});
}

/// A second callback that a branch or the contact centre asked for (Art. 13).
void add_asked_revisits(DutyBuilder& builder) {
    for (const auto& request : builder.c.callback.revisit_requests)
        builder.add(DutyKind::revisit, "13", request.unit,
                    builder.time_of(request.unit)
                        .working_days_after(request.at, builder.policy.callback_days, Trigger::second_callback_asked),
                    first_in(builder.c.callback.revisits, request.at), {EventKind::revisited});
}

/// 24:00 of the day on which the customer was answered (Art. 14, 15).
Due end_of_that_day(Instant reply) {
    const auto until = at(date_of(reply), std::chrono::hours{24});
    return {until, {Trigger::concluded, Reckoning::end_of_that_day, reply, until}};
}

/// When its leaders were told of what was so at `since`: by an event that counts, and names a time from then on. People
/// name minutes.
std::optional<Instant> leaders_told(const DutyBuilder& builder, Instant since) {
    const auto& counted = builder.c.reporting.leaders_told;
    if (!builder.third_edition()) return first_in(counted, since);
    std::vector<Instant> told;
    for (const auto& entry : builder.c.timeline) {
        const auto said = payload_of<Notified>(entry.event);
        if (!entry.effective || !said || !said->tells_leaders() || !said->when) continue;
        // A face names head office's time, a person what their device's clock shows, which may be wrong.
        const auto when = std::max(*said->when, entry.time - (entry.event.clock - *said->when));
        if (std::ranges::find(counted, entry.time) != counted.end() && when.ms / 60'000 >= since.ms / 60'000)
            told.push_back(entry.time);
    }
    return first_in(told, since);
}

/// The bank's leaders are told each time it becomes major, unless it is lowered before they must be, and again with the
/// result (Art. 15).
void add_telling_leaders(DutyBuilder& builder, Instant major) {
    const auto& c = builder.c;
    const auto& told = c.reporting.leaders_told;
    const auto unit = builder.rules.organisation.channel_operations();
    auto at_once = builder.time.end_of_day(major, Trigger::graded_major);
    if (!builder.to_the_letter()) {
        const auto first = told.empty() ? std::nullopt : std::optional(told.front());
        builder.add(DutyKind::tell_leaders, "15", unit, std::move(at_once), first, {EventKind::notified});
        return;
    }
    const auto first = leaders_told(builder, c.intake.received_at);
    const auto owe = [&](Due due, std::size_t next_change) {
        auto& duty = builder.add(DutyKind::tell_leaders, "15", unit, std::move(due), first, {EventKind::notified});
        builder.void_if_open(duty, next_turn(c, next_change, Level::major));
    };
    if (c.grading.changes.empty()) owe(std::move(at_once), 0);
    for (std::size_t i = 0; i < c.grading.changes.size(); ++i)
        if (const auto& change = c.grading.changes[i]; change.to == Level::major && change.rises())
            owe(builder.time.end_of_day(change.at, Trigger::graded_major), i + 1);
    // What became major after the answer is told with what it became.
    if (const auto reply = c.standing_reply(); reply && builder.level() == Level::major)
        builder.add(DutyKind::tell_leaders, "15", unit, end_of_that_day(std::max(*reply, major)),
                    leaders_told(builder, *reply), {EventKind::notified});
}

}  // namespace

void add_reporting(DutyBuilder& builder) {
    const auto& c = builder.c;
    builder.add(DutyKind::file, "10(1)", DutyBuilder::owner, builder.time.close_of_office(c.intake.received_at),
                c.reporting.filed_at, {EventKind::filed});
    const auto sensitive = builder.reached(Level::sensitive), major = builder.reached(Level::major);
    if (sensitive)
        builder.add(DutyKind::notify, major ? "15" : "14", DutyBuilder::owner,
                    builder.time.close_of_office(*sensitive, Trigger::graded),
                    first_in(c.reporting.notices, *sensitive), {EventKind::notified});
    if (major) {
        const Minutes at_once{builder.policy.limits.at(Level::major).response};
        builder.add(DutyKind::report_up, "15", DutyBuilder::owner,
                    builder.time.clock_time_after(*major, at_once, Trigger::graded_major),
                    first_in(c.reporting.notices, *major), {EventKind::notified});
        add_telling_leaders(builder, *major);
    }
    const auto reply = c.standing_reply();
    if (!reply || builder.level() == Level::ordinary) return;
    auto due = builder.to_the_letter() ? end_of_that_day(std::max(*reply, *sensitive))
                                       : builder.time.close_of_office(*reply, Trigger::concluded);
    builder.add(DutyKind::report_up, major ? "15" : "14", DutyBuilder::owner, std::move(due),
                since(c.reporting.summary_at, *reply), {EventKind::filed});
}

namespace {

/// A later call to the customer so many days after closing (Art. 6(6)4).
Due revisit_due(const DutyBuilder& builder, Instant closed) {
    const auto days = builder.policy.revisit_days;
    auto due = builder.time.close_of_office(closed + std::chrono::days{days});
    due.why = {.trigger = Trigger::closed,
               .reckoning = Reckoning::days_after_closing,
               .from = closed,
               .until = due.at,
               .count = days,
               .closes = builder.time.closes(),
               .assumed = due.why.assumed};
    return due;
}

/// A call on the day of closing is no later one.
Instant may_be_revisited_from(const DutyBuilder& builder, Instant closed) {
    return builder.third_edition() ? at(date_of(closed), Minutes{24 * 60}) : closed;
}

}  // namespace

void add_after_the_reply(DutyBuilder& builder) {
    const auto& c = builder.c;
    if (const auto reply = c.standing_reply()) {
        add_satisfaction(builder, *reply);
        add_callback(builder, *reply);
        add_referrer_answer(builder, *reply);
    }
    add_referrer_deadline(builder);
    add_asked_revisits(builder);
    if (c.course.closed_at && builder.level() != Level::ordinary)
        builder.add(DutyKind::revisit, "6(6)4", c.unit(), revisit_due(builder, *c.course.closed_at),
                    first_in(c.callback.revisits, may_be_revisited_from(builder, *c.course.closed_at)),
                    {EventKind::revisited});
}

}  // namespace huiyin
