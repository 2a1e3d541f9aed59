// SPDX-License-Identifier: Apache-2.0
// Responding, resolving, daily contact and promised replies (Art. 12–15).
#include <algorithm>

#include "shared/duties/duty_builder.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin {
namespace {

/// From when, at which level, a customer had to be answered: the first receipt, each raise, each restart (rulebook 3,
/// 4, 5).
struct Phase {
    Instant from;
    Level level;
    Trigger trigger;
    bool restart;
};

std::vector<Phase> phases_of(const DutyBuilder& builder) {
    const auto& c = builder.c;
    const Level first = c.grading.changes.empty() ? builder.level() : c.grading.changes.front().to;
    std::vector<Phase> out{{c.intake.received_at, first, Trigger::received, false}};
    for (std::size_t i = 1; i < c.grading.changes.size(); ++i) {
        const auto& change = c.grading.changes[i];
        if (change.rises()) out.push_back({change.at, change.to, Trigger::raised, false});
    }
    for (const auto& when : c.course.restarts) {
        Level level = first;
        for (const auto& change : c.grading.changes)
            if (change.at <= when) level = change.to;
        out.push_back({when, level, Trigger::reopened, true});
    }
    std::ranges::stable_sort(out, {}, &Phase::from);
    return out;
}

const char* article_of(Level level) {
    return level == Level::ordinary ? "12(1)" : level == Level::sensitive ? "12(2)" : "12(3)";
}

Due resolution_due(const Phase& p, const Policy& policy, const WorkingTime& time) {
    const auto& limits = policy.limits.at(p.level);
    return limits.resolve_same_day ? time.end_of_day(p.from, p.trigger)
                                   : time.working_days_after(p.from, limits.resolve_days, p.trigger);
}

/// Response starts anew at every raise and restart; the one before is void unless it was met or already missed.
void add_responses(DutyBuilder& builder, const std::vector<Phase>& phases) {
    for (std::size_t i = 0; i < phases.size(); ++i) {
        const bool last = i + 1 == phases.size();
        // A response counts for the phase it falls in; the first phase also takes what a slow clock put before the
        // receipt.
        const auto met = first_in(builder.c.contact.responses, i == 0 ? Instant{INT64_MIN} : phases[i].from,
                                  last ? never : phases[i + 1].from);
        auto& duty = builder.add(DutyKind::respond, article_of(phases[i].level), DutyBuilder::owner,
                                 builder.response_due(phases[i].level, phases[i].from, phases[i].trigger), met,
                                 {EventKind::responded, EventKind::accepted});
        if (!last) {
            builder.void_if_open(duty, phases[i + 1].from);
            if (duty.state == DutyState::overdue)
                if (const auto late = first_in(builder.c.contact.responses, phases[i].from))
                    settle(duty, builder.now, late);
        }
        builder.void_if_open(duty, builder.withdrawn_since(phases[i].from));
    }
}

/// A limit within which the customer had to be answered, from receipt or a restart on.
struct Resolution {
    Instant from, due;
    std::optional<Instant> met;
};

/// One resolution limit from receipt or restart; a raise never lengthens it: the earlier of the two limits stands.
/// A lowered complaint is reckoned at its lower level from receipt, and raises before it was lowered count no more.
/// Returns each in order.
std::vector<Resolution> add_resolutions(DutyBuilder& builder, const std::vector<Phase>& phases) {
    const auto& c = builder.c;
    std::vector<Resolution> out;
    for (std::size_t i = 0; i < phases.size();) {
        std::size_t next = i + 1;
        Phase governing = phases[i];
        std::size_t end = i + 1;
        while (end < phases.size() && !phases[end].restart) ++end;
        const Instant until = end < phases.size() ? phases[end].from : never;
        Instant lowered{INT64_MIN};
        for (const auto& change : c.grading.changes)
            if (change.falls() && (i == 0 || change.at >= phases[i].from) && change.at < until) {
                governing.level = change.to;
                lowered = change.at;
            }
        Due due = resolution_due(governing, builder.policy, builder.time);
        Level level = governing.level;
        for (; next < end; ++next) {
            if (phases[next].from <= lowered) continue;  // raised there, lowered since
            Due counted_from_raise = resolution_due(phases[next], builder.policy, builder.time);
            if (counted_from_raise.at >= due.at) continue;
            due = std::move(counted_from_raise);
            level = phases[next].level;
        }
        const auto met = first_in(c.answer.replies, i == 0 ? Instant{INT64_MIN} : phases[i].from, until);
        auto& duty = builder.add(DutyKind::resolve, article_of(level), DutyBuilder::owner, std::move(due), met,
                                 {EventKind::replied});
        builder.void_if_open(duty, builder.withdrawn_since(phases[i].from));
        out.push_back({phases[i].from, duty.due.at, duty.met_at});
        i = next;
    }
    return out;
}

Due contact_due(Date day, Instant missed, const WorkingTime& time) {
    return time.close_of(day, {Trigger::received, Reckoning::every_working_day, missed});
}

/// The first change to `agreed` at `from` or later.
std::optional<Instant> next_change(const Complaint& c, Instant from, bool agreed) {
    for (const auto& change : c.answer.agreements)
        if (change.at >= from && change.agreed == agreed) return change.at;
    return std::nullopt;
}

/// When level-2 complaints are kept in touch with daily: after a limit passed, and within the next one, which rework
/// begins, where the customer had not agreed before it (Art. 14; rulebook 12).
class KeptInTouch {
  public:
    KeptInTouch(const Complaint& c, const std::vector<Resolution>& limits, Instant now)
        : c_(c), limits_(limits), now_(now) {
        bool goes_on = false;
        for (std::size_t i = 0; i < limits.size(); ++i) {
            const bool was_missed = i > 0 && (goes_on || limits[i - 1].due < limits[i].from);
            goes_on = was_missed && !c.answer.agreed_before(limits[i].from);
            goes_on_.push_back(goes_on);
        }
    }
    bool on_day_from(Instant begins) const {
        if (level_at(begins) != static_cast<int>(Level::sensitive)) return false;
        for (std::size_t i = limits_.size(); i-- > 0;)
            if (i == 0 || limits_[i].from <= begins) return goes_on_[i] || limits_[i].due < std::min(begins, now_);
        return false;
    }
    /// What ends the day's duty before it fell due: agreement, or another level.
    std::optional<Instant> ends(Instant begins) const {
        auto out = next_change(c_, begins, true);
        for (const auto& change : c_.grading.changes)
            if (change.at >= begins && (!out || change.at < *out)) out = change.at;
        return out;
    }

  private:
    int level_at(Instant when) const {
        int out = 0;
        for (const auto& change : c_.grading.changes)
            if (change.at < when) out = static_cast<int>(change.to);
        return out;
    }
    const Complaint& c_;
    const std::vector<Resolution>& limits_;
    Instant now_;
    std::vector<bool> goes_on_;  ///< within each limit, too
};

/// Every working day on which the customer had not agreed yet: with the answer, their rating, a callback or a
/// withdrawal they do, with an answer that solves only part, a bad rating or a rework they do not (rulebook 12). What
/// was missed stays so when it is raised; what was graded too high counts at its lower level from receipt.
void add_contacts_until_agreed(DutyBuilder& builder, const std::vector<Resolution>& limits) {
    const auto& c = builder.c;
    if (builder.level() == Level::ordinary || limits.front().due >= builder.now) return;
    const KeptInTouch kept_in_touch(c, limits, builder.now);
    for (Date day = next_day(date_of(limits.front().due)); at(day, Minutes{0}) <= builder.now + std::chrono::days{31};
         day = next_day(day)) {
        const Instant begins = at(day, Minutes{0});
        if (!builder.time.calendar().is_working_day(day) || c.answer.agreed_before(begins) ||
            !kept_in_touch.on_day_from(begins))
            continue;
        auto& duty = builder.add(DutyKind::contact_daily, "14", DutyBuilder::owner,
                                 contact_due(day, limits.front().due, builder.time), first_in(c.contact.any, begins),
                                 {EventKind::progress_told, EventKind::replied});
        builder.void_if_open(duty, kept_in_touch.ends(begins));
        if (duty.due.at >= builder.now) return;
    }
}

/// Level 2 not finished in time: contact on every working day after, until agreed (Art. 14).
void add_daily_contacts(DutyBuilder& builder, const std::vector<Resolution>& limits) {
    const auto& c = builder.c;
    if (builder.to_the_letter()) return add_contacts_until_agreed(builder, limits);
    if (builder.level() != Level::sensitive) return;
    const auto& resolution = limits.back();
    if (resolution.met && *resolution.met <= resolution.due) return;
    const Instant since =
        std::max(resolution.due, c.grading.changes.empty() ? c.intake.received_at : c.grading.changes.back().at);
    if (resolution.due >= builder.now) return;  // not missed yet
    const Instant until = std::min(resolution.met.value_or(never), builder.withdrawn().value_or(never));
    for (Date day = next_day(date_of(since)); at(day, Minutes{0}) <= until; day = next_day(day)) {
        if (!builder.time.calendar().is_working_day(day)) continue;
        auto& duty = builder.add(
            DutyKind::contact_daily, "14", DutyBuilder::owner, contact_due(day, resolution.due, builder.time),
            first_in(c.contact.any, at(day, Minutes{0})), {EventKind::progress_told, EventKind::replied});
        builder.void_if_open(duty, builder.withdrawn());
        if (duty.due.at >= builder.now) return;
    }
}

/// Level 3 not solved on its day: the customer is told when they hear again (Art. 15).
void add_next_reply(DutyBuilder& builder, const Resolution& resolution) {
    const bool missed = !resolution.met || *resolution.met > resolution.due;
    if (builder.level() != Level::major || !missed || builder.now <= resolution.due) return;
    const Minutes at_once{builder.policy.limits.at(Level::major).response};
    const auto told = first_in(builder.c.contact.promises_made(), builder.c.intake.received_at);
    auto& duty = builder.add(DutyKind::next_reply, "15", DutyBuilder::owner,
                             builder.time.clock_time_after(resolution.due, at_once, Trigger::not_resolved_that_day),
                             told ? told : resolution.met, {EventKind::progress_told, EventKind::replied});
    builder.void_if_withdrawn(duty);
}

/// A promised next reply time is a duty (Art. 15).
void add_promises(DutyBuilder& builder) {
    for (const auto& promise : builder.c.contact.promises) {
        Due due{promise.due, {Trigger::received, Reckoning::promised, promise.made, promise.due}};
        auto& duty = builder.add(DutyKind::next_reply, "15", DutyBuilder::owner, std::move(due),
                                 first_in(builder.c.contact.any, promise.made + std::chrono::milliseconds{1}),
                                 {EventKind::progress_told, EventKind::replied});
        builder.void_if_open(duty, builder.withdrawn());
    }
}

}  // namespace

void add_time_limits(DutyBuilder& builder) {
    const auto phases = phases_of(builder);
    // An anonymous customer cannot be answered in person (rulebook 2); what was found is still owed.
    if (builder.c.intake.anonymous()) {
        add_resolutions(builder, phases);
        return;
    }
    add_responses(builder, phases);
    const auto limits = add_resolutions(builder, phases);
    add_daily_contacts(builder, limits);
    add_next_reply(builder, limits.back());
    add_promises(builder);
}

}  // namespace huiyin
