// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/late_time.hpp"

#include <algorithm>

#include "shared/complaint/captured_body.hpp"
#include "shared/events/corrected_time.hpp"

namespace huiyin::server {
namespace {

/// The latest time that the event names and that follows its device's clock (CorrectedTime).
Instant latest_time(const Event& event) {
    const auto received = received_at(event.body);
    if (!received || std::chrono::abs(*received - event.clock) > one_clock) return event.clock;
    return std::max(event.clock, *received);
}

}  // namespace

std::optional<TimeCorrection> correction_of(const Event& event, const Origin& device, Instant arrived,
                                            const Policy& policy) {
    std::chrono::milliseconds offset{device.offset_ms};
    if (std::chrono::abs(offset) <= std::chrono::seconds{policy.clock_tolerance_seconds})
        offset = std::chrono::milliseconds{0};
    const auto beyond = latest_time(event) + offset - arrived;
    const bool bounded = beyond > std::chrono::milliseconds{0};
    if (bounded) offset -= beyond;
    if (offset == std::chrono::milliseconds{0}) return std::nullopt;
    TimeCorrection correction{event.origin, event.seq, event.seq, offset};
    if (bounded) correction.bound = {event.clock, arrived};
    return correction;
}

}  // namespace huiyin::server
