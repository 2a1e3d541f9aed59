// SPDX-License-Identifier: Apache-2.0
#include "shared/events/corrected_time.hpp"

#include <algorithm>
#include <tuple>

#include "shared/events/catalogue.hpp"
#include "shared/events/clock_corrected.hpp"

namespace huiyin {
namespace {

template <class T>
std::optional<T> known(const Result<T>& read) {
    return read ? std::optional(*read) : std::nullopt;
}

}  // namespace

CorrectedTime::CorrectedTime(std::span<const Event> events) {
    for (const auto& event : events) {
        if (event.by.role != Role::rule_keeper) continue;
        const auto said = payload_of<ClockCorrected>(event);
        if (!said) continue;
        auto& said_so = said->again ? again_ : corrections_;
        said_so.push_back({event.at, std::string(said->origin), said->from, said->to,
                           std::chrono::milliseconds{said->offset_ms}, known(parse_stamp(said->at)),
                           said->bounded ? known(parse_instant(said->arrived)) : std::nullopt});
    }
    const auto earlier = [](const Correction& a, const Correction& b) {
        return std::tie(a.written, a.origin, a.from) < std::tie(b.written, b.origin, b.from);
    };
    std::ranges::sort(corrections_, earlier);
    std::ranges::sort(again_, [&](const Correction& a, const Correction& b) { return earlier(b, a); });
}

const CorrectedTime::Correction* CorrectedTime::of_time(const Event& event) const {
    for (const auto* list : {&again_, &corrections_})
        for (const auto& c : *list)
            if (c.about(event)) return &c;
    return nullptr;
}

Instant CorrectedTime::of(const Event& event) const {
    const auto* c = of_time(event);
    return c ? event.clock + c->offset : event.clock;
}

Instant CorrectedTime::of(Instant in_body, const Event& event) const {
    const auto* c = of_time(event);
    if (!c) return std::min(in_body, event.clock);
    const auto distance = in_body - event.clock;
    const bool same_clock = std::chrono::abs(distance) <= one_clock;
    return std::min(same_clock ? in_body + c->offset : in_body, event.clock + c->offset);
}

std::optional<Instant> CorrectedTime::arrival_if_bounded(const Event& event) const {
    const auto* c = of_time(event);
    return c ? c->bounded : std::nullopt;
}

Stamp CorrectedTime::stamp_of(const Event& event) const {
    const auto c = std::ranges::find_if(corrections_, [&](const Correction& each) { return each.about(event); });
    if (c == corrections_.end() || !c->stamp) return event.at;
    // What a device wrote one after the other keeps its order.
    return std::min({c->stamp->physical, c->stamp->counter + static_cast<int>(event.seq - c->from)}, event.at);
}

bool CorrectedTime::before(const Event& a, const Event& b) const {
    const auto of_a = stamp_of(a), of_b = stamp_of(b);
    return std::tie(of_a, a.origin, a.seq) < std::tie(of_b, b.origin, b.seq);
}

std::vector<Event> in_order(std::span<const Event> events) {
    return in_order(std::vector<Event>(events.begin(), events.end()));
}

std::vector<Event> in_order(std::vector<Event> events) {
    const CorrectedTime corrected(events);
    const auto before = [&](const Event& a, const Event& b) { return corrected.before(a, b); };
    if (!std::ranges::is_sorted(events, before)) std::ranges::sort(events, before);
    const auto same = [](const Event& a, const Event& b) { return a.origin == b.origin && a.seq == b.seq; };
    const auto [first, last] = std::ranges::unique(events, same);
    events.erase(first, last);
    return events;
}

}  // namespace huiyin
