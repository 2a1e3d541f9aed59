// SPDX-License-Identifier: GPL-3.0-or-later
// The same fold and the same duties as everywhere, over the one line there is.
#include "client/app/kiosk/promises.hpp"

#include "shared/engine/required_events.hpp"
#include "shared/events/captured.hpp"
#include "shared/events/entered.hpp"
#include "shared/events/fold.hpp"
#include "shared/grading/grading.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin::app {
namespace {

Event first_line(EventKind kind, Json body, Instant at) {
    body["received_at"] = to_beijing(at);
    Event event;
    event.origin = "k";
    event.seq = 1;
    event.at = {at, 0};
    event.clock = at;
    event.subject = "s";
    event.kind = to_string(kind);
    event.by.unit = read_payload<Captured>(body).unit;
    event.body = std::move(body);
    return event;
}

}  // namespace

std::vector<Promised> promised_for_complaint(const Json& body, const Rules& rules, Instant at) {
    const auto said = read_payload<Captured>(body);
    if (said.customer && flag_of(*said.customer, "anonymous")) return {};
    const auto& policy = rules.policy_for(said.unit);
    std::vector<Event> events{first_line(EventKind::captured, body, at)};
    const auto captured = fold_complaint(events, rules);
    for (auto& draft : required_events(captured, rules, {}, at)) {
        if (draft.kind != EventKind::graded) continue;
        auto line = first_line(EventKind::graded, std::move(draft.body), at);
        line.seq = 2;
        line.at.counter = 1;
        line.by = draft.by;
        events.push_back(std::move(line));
    }
    const auto graded = fold_complaint(events, rules);
    const auto limits = policy.limits.find(graded.grading.level_or_ordinary());
    if (limits == policy.limits.end()) return {};
    std::vector<Promised> out;
    for (auto& duty : duties_of(graded, rules, at))
        if (duty.kind == DutyKind::respond || duty.kind == DutyKind::resolve)
            out.push_back({std::move(duty), limits->second});
    return out;
}

std::vector<Promised> promised_for_opinion(const Json& body, const Rules& rules, Instant at) {
    const auto said = read_payload<Entered>(body);
    const auto& policy = rules.policy_for(said.unit);
    const std::vector<Event> events{first_line(EventKind::entered, body, at)};
    LevelLimits limits;
    limits.resolve_days = said.opinion == "complaint" ? policy.opinion_complaint_days : policy.opinion_other_days;
    std::vector<Promised> out;
    for (auto& duty : duties_of(fold_opinion(events, rules), rules, at)) out.push_back({std::move(duty), limits});
    return out;
}

}  // namespace huiyin::app
