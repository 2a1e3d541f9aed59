// SPDX-License-Identifier: Apache-2.0
// shared/duties.cpp — the duties of Art. 12–15, 19, 20 as functions of the folded complaint.
#include "shared/duties.hpp"

#include <algorithm>

#include "shared/complaint_effects.hpp"
#include "shared/grading.hpp"

namespace huiyin {
namespace {

/// From when, at which level, a customer had to be answered: the first receipt, each raise, each restart (rulebook 3,
/// 4, 5).
struct Phase {
    Instant from;
    Level level;
    const char* verb;
    const char* verb_zh;
    bool restart;
};

Level level_of(const Complaint& c, const Rules& rules) { return c.level ? *c.level : grade(c, rules.policy, {}).level; }

std::vector<Phase> phases_of(const Complaint& c, const Rules& rules) {
    const Level first = c.level_changes.empty() ? level_of(c, rules) : c.level_changes.front().to;
    std::vector<Phase> out{{c.received_at, first, "Received", "收到", false}};
    for (std::size_t i = 1; i < c.level_changes.size(); ++i) {
        const auto& change = c.level_changes[i];
        if (static_cast<int>(change.to) > change.from) out.push_back({change.at, change.to, "Raised", "升级", false});
    }
    for (const auto& when : c.restarts) {
        Level level = first;
        for (const auto& change : c.level_changes)
            if (change.at <= when) level = change.to;
        out.push_back({when, level, "Reopened", "重新处理", true});
    }
    std::ranges::stable_sort(out, {}, &Phase::from);
    return out;
}

const char* article_of(Level level) {
    return level == Level::ordinary ? "12(1)" : level == Level::sensitive ? "12(2)" : "12(3)";
}

Due response_due(const Phase& p, const Policy& policy, const WorkingTime& time) {
    const auto& limits = policy.limits.at(p.level);
    switch (limits.response_in) {
        case LevelLimits::Response::office_minutes:
            return time.office_time_after(p.from, Minutes{limits.response}, p.verb, p.verb_zh);
        case LevelLimits::Response::clock_minutes:
            return time.clock_time_after(p.from, Minutes{limits.response}, p.verb, p.verb_zh);
        default:
            return time.working_days_after(p.from, limits.response, p.verb, p.verb_zh);
    }
}

Due resolution_due(const Phase& p, const Policy& policy, const WorkingTime& time) {
    const auto& limits = policy.limits.at(p.level);
    return limits.resolve_same_day ? time.end_of_day(p.from, p.verb, p.verb_zh)
                                   : time.working_days_after(p.from, limits.resolve_days, p.verb, p.verb_zh);
}

/// The first mark in [from, until).
std::optional<Instant> first_in(const std::vector<Instant>& marks, Instant from, Instant until) {
    std::optional<Instant> out;
    for (const auto& mark : marks)
        if (mark >= from && mark < until && (!out || mark < *out)) out = mark;
    return out;
}

constexpr Instant never{INT64_MAX};

/// A duty met exactly at its due instant is in time.
void settle(Duty& duty, Instant now, const std::optional<Instant>& met) {
    duty.met_at = met;
    if (met)
        duty.state = *met <= duty.due.at ? DutyState::met : DutyState::late;
    else
        duty.state = now > duty.due.at ? DutyState::overdue : DutyState::open;
}

/// What is needed to make the duties of one complaint.
class DutyList {
  public:
    DutyList(const Complaint& c, const Rules& rules, Instant now)
        : c_(c),
          rules_(rules),
          now_(now),
          time_(rules.working_time(c.unit())),
          phases_(phases_of(c, rules)) {}

    std::vector<Duty> make() {
        responses();
        resolutions();
        daily_contacts();
        promises();
        filing();
        reports();
        after_the_reply();
        return std::move(out_);
    }

  private:
    static constexpr const char* owner = "";  ///< owed by who owned the complaint when it fell due

    Duty& add(DutyKind kind, const char* article, std::string unit, Due due, const std::optional<Instant>& met,
              std::vector<std::string> by) {
        if (unit.empty()) unit = c_.owner_at(std::min(due.at, now_));
        out_.push_back({kind, article, std::move(unit), std::move(due), DutyState::open, {}, std::move(by)});
        settle(out_.back(), now_, met);
        return out_.back();
    }

    /// When work on the complaint stopped without an answer: an open duty is then void.
    std::optional<Instant> stopped() const {
        return c_.state == State::withdrawn ? c_.withdrawal_verified_at : std::nullopt;
    }

    void void_if_open(Duty& duty, const std::optional<Instant>& when) const {
        if (!duty.met_at && when && *when <= duty.due.at) duty.state = DutyState::void_;
    }

    /// Response starts anew at every raise and restart; the one before is void unless it was met or already missed.
    void responses() {
        for (std::size_t i = 0; i < phases_.size(); ++i) {
            const bool last = i + 1 == phases_.size();
            // A response counts for the phase it falls in; the first phase also takes what a slow clock put before the
            // receipt.
            const auto met = first_in(c_.responses, i == 0 ? Instant{INT64_MIN} : phases_[i].from,
                                      last ? never : phases_[i + 1].from);
            auto& duty = add(DutyKind::respond, article_of(phases_[i].level), owner,
                             response_due(phases_[i], rules_.policy, time_), met, {"responded", "accepted"});
            if (!last) {
                void_if_open(duty, phases_[i + 1].from);
                if (duty.state == DutyState::overdue)
                    if (const auto late = first_in(c_.responses, phases_[i].from, never)) settle(duty, now_, late);
            }
            void_if_open(duty, stopped());
        }
    }

    /// One resolution limit from receipt or restart; a raise never lengthens it: the earlier of the two limits stands.
    void resolutions() {
        for (std::size_t i = 0; i < phases_.size();) {
            std::size_t next = i + 1;
            Phase governing = phases_[i];
            if (i == 0 && lowered_to_) governing.level = *lowered_to_;
            Due due = resolution_due(governing, rules_.policy, time_);
            Level level = governing.level;
            for (; next < phases_.size() && !phases_[next].restart; ++next) {
                const Due counted_from_raise = resolution_due(phases_[next], rules_.policy, time_);
                if (counted_from_raise.at >= due.at) continue;
                due = counted_from_raise;
                level = phases_[next].level;
            }
            const Instant until = next < phases_.size() ? phases_[next].from : never;
            auto& duty = add(DutyKind::resolve, article_of(level), owner, due,
                             first_in(c_.replies, i == 0 ? Instant{INT64_MIN} : phases_[i].from, until), {"replied"});
            void_if_open(duty, stopped());
            resolve_due_ = duty.due.at;
            resolved_at_ = duty.met_at;
            i = next;
        }
    }

    /// Level 2 not finished in time: contact on every working day after, until agreed (Art. 14).
    void daily_contacts() {
        if (level_of(c_, rules_) != Level::sensitive) return;
        if (resolved_at_ && *resolved_at_ <= resolve_due_) return;
        const Instant since = std::max(resolve_due_, last_level_change());
        if (since > now_) return;
        const Instant until = std::min(resolved_at_.value_or(never), stopped().value_or(never));
        for (Date day = next_day(date_of(since));; day = next_day(day)) {
            if (at(day, Minutes{0}) > until) return;
            if (!time_.calendar().is_working_day(day)) continue;
            const auto close = at(day, time_.closes());
            const auto name = day_name(day, Language::english), name_zh = day_name(day, Language::chinese);
            auto& duty =
                add(DutyKind::contact_daily, "14", owner,
                    Due{close, !time_.calendar().is_known(day.year()),
                        "Not resolved in time; contact the customer every working day: " + name + ", close of office " +
                            clock_time(time_.closes()),
                        "超过处理时限,每个工作日须与客户联系:" + name_zh + ",营业结束 " + clock_time(time_.closes())},
                    first_in(c_.contacts, at(day, Minutes{0}), never), {"progress_told", "replied"});
            void_if_open(duty, stopped());
            if (close >= now_) return;
        }
    }

    /// A promised next reply time is a duty (Art. 15).
    void promises() {
        for (const auto& promise : c_.promises) {
            const auto met = first_in(c_.contacts, promise.made + std::chrono::milliseconds{1}, never);
            const auto when =
                day_name(date_of(promise.due), Language::english) + " " + clock_time(time_of_day(promise.due));
            const auto when_zh =
                day_name(date_of(promise.due), Language::chinese) + " " + clock_time(time_of_day(promise.due));
            auto& duty = add(DutyKind::next_reply, "15", owner,
                             Due{promise.due, false, "Promised to the customer: " + when, "已向客户承诺:" + when_zh},
                             met, {"progress_told", "replied"});
            void_if_open(duty, stopped());
        }
    }

    /// A copy with the contact centre (Art. 10); from level 2 on those concerned are told (Art. 14, 15).
    void filing() {
        add(DutyKind::file, "10(1)", owner, time_.close_of_office(c_.received_at, "Received", "收到"), c_.filed_at,
            {"filed"});
        const auto sensitive = reached(Level::sensitive);
        if (!sensitive) return;
        const bool major = level_of(c_, rules_) == Level::major;
        add(DutyKind::notify, major ? "15" : "14", owner, time_.close_of_office(*sensitive, "Graded", "评级"),
            first_in(c_.notices, *sensitive, never), {"notified"});
    }

    void reports() {
        const auto major = reached(Level::major);
        if (major) {
            const auto minutes = Minutes{rules_.policy.limits.at(Level::major).response};
            add(DutyKind::report_up, "15", owner, time_.clock_time_after(*major, minutes, "Graded major", "定为三级"),
                first_in(c_.notices, *major, never), {"notified"});
            add(DutyKind::tell_leaders, "15", rules_.organisation.channel_operations(),
                time_.end_of_day(*major, "Graded major", "定为三级"), c_.leaders_told_at, {"notified"});
        }
        const auto reply = c_.standing_reply();
        if (reply && level_of(c_, rules_) != Level::ordinary) {
            const auto met = c_.summary_at && *c_.summary_at >= *reply ? c_.summary_at : std::nullopt;
            add(DutyKind::report_up, major ? "15" : "14", owner, time_.close_of_office(*reply, "Answered", "办结"),
                met, {"filed"});
        }
    }

    void after_the_reply() {
        const auto reply = c_.standing_reply();
        if (!reply) return;
        const bool reachable = !flag_of(c_.captured.value("customer", Json::object()), "anonymous");
        const int failures = static_cast<int>(c_.contact_failures.size());
        if (reachable) {
            auto asked = c_.satisfaction_at;
            if (!asked && failures >= rules_.policy.contact_attempts)
                asked = std::max(*reply, c_.contact_failures.back());
            add(DutyKind::satisfaction, "Op. 7", c_.unit(),
                time_.working_days_after(*reply, rules_.policy.satisfaction_days, "Answered", "回复"), asked,
                {"satisfaction_recorded", "contact_failed"});
        }
        if (callback_is_due(c_, rules_)) {
            const auto centre = rules_.organisation.contact_centre();
            const auto met = c_.called_back_at && *c_.called_back_at >= *reply ? c_.called_back_at : std::nullopt;
            add(DutyKind::callback, "20", centre,
                rules_.working_time(centre).working_days_after(*reply, rules_.policy.callback_days, "Answered", "回复"),
                met, {"called_back"});
        }
    }

    std::optional<Instant> reached(Level level) const {
        if (c_.level_changes.empty())
            return level_of(c_, rules_) >= level ? std::optional(c_.received_at) : std::nullopt;
        for (const auto& change : c_.level_changes)
            if (change.to >= level) return change.at;
        return std::nullopt;
    }
    Instant last_level_change() const { return c_.level_changes.empty() ? c_.received_at : c_.level_changes.back().at; }

    const Complaint& c_;
    const Rules& rules_;
    Instant now_;
    WorkingTime time_;
    std::vector<Phase> phases_;
    /// A lowered complaint is reckoned at its lower level from receipt.
    std::optional<Level> lowered_to_ =
        c_.level && static_cast<int>(*c_.level) < c_.highest_level ? c_.level : std::nullopt;
    Instant resolve_due_;
    std::optional<Instant> resolved_at_;
    std::vector<Duty> out_;
};

}  // namespace

std::vector<Duty> duties_of(const Complaint& c, const Rules& rules, Instant now) {
    if (!c.known()) return {};
    return DutyList(c, rules, now).make();
}

std::vector<Duty> duties_of(const OpinionEntry& o, const Rules& rules, Instant now) {
    if (o.state.empty()) return {};
    const bool complaint = o.opinion == "complaint";
    const int days = complaint ? rules.policy.opinion_complaint_days : rules.policy.opinion_other_days;
    Duty duty{DutyKind::answer_opinion,
              "10(1)",
              o.unit,
              rules.working_time(o.unit).working_days_after(o.received_at, days, "Entered", "登记"),
              DutyState::open,
              {},
              {"answered"}};
    settle(duty, now, o.answered_at);
    // Once it has become a complaint, the complaint's own limits run (rulebook 2); the miss itself stays.
    if (!o.answered_at && o.converted_at && *o.converted_at <= duty.due.at) duty.state = DutyState::void_;
    return {duty};
}

bool is_overdue(const std::vector<Duty>& duties) {
    return std::ranges::any_of(duties, [](const Duty& d) { return d.state == DutyState::overdue; });
}

std::optional<Instant> next_wake(const std::vector<Duty>& duties) {
    std::optional<Instant> out;
    for (const auto& duty : duties)
        if (duty.state == DutyState::open && (!out || duty.due.at < *out)) out = duty.due.at;
    return out;
}

std::optional<Instant> archive_at(const Complaint& c, const Rules& rules) {
    if (c.state != State::closed || !c.closed_at) return std::nullopt;
    return rules.working_time(c.unit()).working_days_after(*c.closed_at, rules.policy.archive_days).at;
}

std::optional<Instant> next_wake(const Complaint& c, const Rules& rules, const std::vector<Duty>& duties) {
    auto out = next_wake(duties);
    if (const auto archive = archive_at(c, rules); archive && (!out || *archive < *out)) out = archive;
    return out;
}

}  // namespace huiyin
