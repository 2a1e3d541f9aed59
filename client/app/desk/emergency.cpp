// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/emergency.hpp"

#include <algorithm>
#include <tuple>

#include "shared/complaint/policy_kept.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/emergency_started.hpp"
#include "shared/events/filed.hpp"
#include "shared/events/notified.hpp"
#include "shared/events/referred_up.hpp"
#include "shared/events/referrer_answered.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin::app {
namespace {

constexpr int summary_length = 90;

QString to_q(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

bool is_owed(const Duty& duty) { return duty.state == DutyState::open || duty.state == DutyState::overdue; }

bool is_upward(const Duty& duty) {
    return duty.kind == DutyKind::report_up || duty.kind == DutyKind::tell_leaders || duty.kind == DutyKind::notify ||
           duty.kind == DutyKind::answer_referrer;
}

Need need_of(const Duty& duty, const WorkingTime& time, Instant now) {
    Need out;
    out.kind = to_q(to_string(duty.kind));
    out.article = QString::fromStdString(duty.article);
    out.unit = QString::fromStdString(duty.unit);
    out.action = duty.discharged_by.empty() ? QString() : to_q(to_string(duty.discharged_by.front()));
    out.due = duty.due.at;
    out.left = format::time_left(now, duty.due.at, time);
    out.state = duty.state;
    out.upward = is_upward(duty);
    return out;
}

struct ToldOf {
    QString what;
    QStringList units;
};

QStringList listed(std::string_view unit, const std::vector<std::string>& more = {}) {
    QStringList out;
    if (!unit.empty()) out += to_q(unit);
    for (const auto& one : more) out += QString::fromStdString(one);
    return out;
}

/// What an event tells others, and whom; nothing when it tells nobody.
std::optional<ToldOf> told_by(const Event& event) {
    if (const auto said = payload_of<Notified>(event))
        return ToldOf{to_q(said->text.empty() ? said->what : said->text), listed(said->unit, said->units)};
    if (const auto said = payload_of<Filed>(event))
        return ToldOf{to_q(said->text.empty() ? said->what : said->text), listed(said->unit, said->units)};
    if (const auto said = payload_of<ReferredUp>(event)) return ToldOf{{}, listed(said->unit)};
    if (const auto said = payload_of<ReferrerAnswered>(event))
        return ToldOf{to_q(said->text.empty() ? said->referrer : said->text), {}};
    return std::nullopt;
}

void read_timeline(const Complaint& c, Emergency& out) {
    for (const auto& entry : c.timeline) {
        if (!entry.effective) continue;
        if (const auto started = payload_of<EmergencyStarted>(entry.event)) {
            out.plan_started = entry.time;
            out.plan = to_q(started->plan);
            out.plan_leader = to_q(started->who);
        }
        const auto& by = entry.event.by;
        if (auto telling = told_by(entry.event))
            out.told.push_back({QString::fromStdString(entry.event.kind), std::move(telling->what),
                                to_q(to_string(by.role)), QString::fromStdString(by.unit), std::move(telling->units),
                                entry.time});
    }
    std::ranges::reverse(out.told);
}

/// Overdue by most first, then what is wanted at once, then by due time.
auto rank(const Need& need) {
    const bool late = need.state == DutyState::overdue;
    return std::tuple(!late, need.due.has_value(), need.due.value_or(Instant{}));
}

}  // namespace

bool Emergency::overdue() const {
    return std::ranges::any_of(needs, [](const Need& need) { return need.state == DutyState::overdue; });
}
bool Emergency::reports_upward() const {
    return std::ranges::any_of(needs, [](const Need& need) { return need.upward; });
}
bool Emergency::needs_plan() const {
    return std::ranges::any_of(needs, [](const Need& need) { return need.kind == QLatin1String("plan"); });
}

std::optional<Emergency> emergency_of(const Complaint& c, const Rules& rules, Instant now) {
    if (!c.known()) return std::nullopt;
    Emergency out;
    out.attention = c.intake.public_attention(policy_kept(c, rules));
    out.referred = c.intake.referred(policy_kept(c, rules));
    if (c.grading.level != Level::major && !out.attention && !out.referred) return std::nullopt;
    out.subject = QString::fromStdString(c.subject);
    out.number = QString::fromStdString(c.number);
    out.unit = QString::fromStdString(c.unit());
    out.category = QString::fromStdString(c.intake.category());
    out.channel = QString::fromStdString(c.intake.channel());
    out.summary =
        format::shortened(QString::fromStdString(text_of(c.intake.captured, "narrative")).simplified(), summary_length);
    out.level = c.grading.level ? static_cast<int>(*c.grading.level) : 0;
    out.received = c.intake.received_at;
    out.answered = c.standing_reply().has_value();
    out.finished = c.finished();
    for (const auto& name : rules.emergency_contacts(c.unit())) out.contacts += QString::fromStdString(name);
    read_timeline(c, out);
    out.plan_ended = c.emergency.ended_at;
    for (const auto& step : c.emergency.done)
        out.steps_done.emplace_back(QString::fromStdString(step.code),
                                    QString::fromStdString(step.who) + QStringLiteral(" · ") + format::moment(step.at));
    const auto time = rules.working_time(c.unit());
    for (const auto& duty : duties_of(c, rules, now))
        if (is_owed(duty)) out.needs.push_back(need_of(duty, time, now));
    // Level 3 to which media, society or a regulator may attend: then the emergency plan (Art. 15).
    if (c.grading.level == Level::major && (out.attention || out.referred) && !out.plan_started && !out.answered &&
        !out.finished) {
        Need plan;
        plan.kind = QStringLiteral("plan");
        plan.article = QStringLiteral("15");
        plan.unit = QString::fromStdString(rules.organisation.general_office());
        plan.action = QStringLiteral("emergency_started");
        out.needs.push_back(std::move(plan));
    }
    std::ranges::stable_sort(out.needs, {}, rank);
    return out;
}

void sort_by_need(std::vector<Emergency>& all) {
    std::ranges::stable_sort(all, {}, [](const Emergency& one) {
        const auto& needs = one.needs;
        const auto first = needs.empty() ? std::tuple(true, true, Instant{}) : rank(needs.front());
        return std::tuple(one.finished, needs.empty(), first, -one.level, one.received);
    });
}

}  // namespace huiyin::app
