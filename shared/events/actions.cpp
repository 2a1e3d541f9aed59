// SPDX-License-Identifier: Apache-2.0
#include "shared/events/actions.hpp"

#include <algorithm>
#include <limits>

#include "shared/events/converted.hpp"

namespace huiyin {
namespace {

std::vector<const EventType*> by_hand_on(Subjects subject) {
    std::vector<const EventType*> out;
    for (const auto& type : catalogue())
        if (type.by_hand && !type.begins && holds(type.on, subject)) out.push_back(&type);
    std::ranges::stable_sort(
        out, {}, [](const EventType* type) { return type->step == 0 ? std::numeric_limits<int>::max() : type->step; });
    return out;
}

/// An event that nobody has written yet. It has no time: a precondition that asks for it is not known here.
struct Unwritten {
    Unwritten(const EventType& type, const Actor& by, Json body) {
        event.kind = type.name();
        event.by = by;
        event.body = std::move(body);
    }
    Moment moment(const Rules& rules) const { return {event.clock, event, rules, uncorrected}; }

    Event event;
    CorrectedTime uncorrected;
};

Verdict why_not(const EventType& type, const Complaint& c, const Actor& by, const Rules& rules) {
    Verdict first;
    for (const auto& body : type.tries ? type.tries() : std::vector<Json>{Json::object()}) {
        const Unwritten tried(type, by, body);
        auto reason = authorise(by, type.name(), body, c, rules);
        if (!reason) reason = precondition(tried.event, c, tried.moment(rules));
        if (!reason && type.worth_offering) reason = type.worth_offering(c, rules);
        if (!reason) return {};
        if (!first) first = std::move(reason);
    }
    return first;
}

Verdict why_not(const EventType& type, const OpinionEntry& o, const Actor& by, const Rules& rules) {
    if (auto reason = authorise(by, type.name(), o, rules)) return reason;
    if (o.converted_at) return reason(Converted::already);
    const Unwritten tried(type, by, Json::object());
    return type.opinion.precondition ? type.opinion.precondition(tried.event.body, o, tried.moment(rules)) : Verdict{};
}

}  // namespace

std::vector<Action> actions_of(const Complaint& c, const Actor& by, const Rules& rules) {
    std::vector<Action> out;
    for (const auto* type : by_hand_on(Subjects::complaint)) out.push_back({type, why_not(*type, c, by, rules)});
    return out;
}

std::vector<Action> actions_of(const OpinionEntry& o, const Actor& by, const Rules& rules) {
    std::vector<Action> out;
    for (const auto* type : by_hand_on(Subjects::opinion))
        if (!holds(type->on, Subjects::complaint)) out.push_back({type, why_not(*type, o, by, rules)});
    return out;
}

}  // namespace huiyin
