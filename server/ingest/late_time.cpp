// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/late_time.hpp"

#include <algorithm>

#include "shared/complaint/captured_body.hpp"
#include "shared/engine/required_events.hpp"
#include "shared/events/catalogue.hpp"
#include "shared/events/clock_corrected.hpp"
#include "shared/events/fold.hpp"

namespace huiyin::server {
namespace {

/// The latest time that the event names and that follows its device's clock (CorrectedTime).
Instant latest_time(const Event& event) {
    const auto received = received_at(event.body);
    if (!received || std::chrono::abs(*received - event.clock) > std::chrono::hours{24}) return event.clock;
    return std::max(event.clock, *received);
}

}  // namespace

std::optional<Draft> correction_of(const Event& event, const Origin& device, Instant arrived, const Rules& rules) {
    std::chrono::milliseconds offset{device.offset_ms};
    if (std::chrono::abs(offset) <= std::chrono::seconds{rules.policy.clock_tolerance_seconds})
        offset = std::chrono::milliseconds{0};
    const auto beyond = latest_time(event) + offset - arrived;
    const bool bounded = beyond > std::chrono::milliseconds{0};
    if (bounded) offset -= beyond;
    if (offset == std::chrono::milliseconds{0}) return std::nullopt;
    ClockCorrected said{.origin = event.origin, .from = event.seq, .to = event.seq, .offset_ms = offset.count()};
    const auto clock = to_utc(event.clock), time = to_utc(event.clock + offset), arrival = to_utc(arrived);
    if (bounded) {
        said.bounded = true;
        said.clock = clock;
        said.time = time;
        said.arrived = arrival;
    }
    return draft_of(event.subject, rule_engine(rules), said);
}

}  // namespace huiyin::server
