// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/late_time.hpp"

#include <algorithm>

#include "shared/engine/required_events.hpp"

namespace huiyin::server {
namespace {

/// The latest time that the event names and that follows its device's clock (CorrectedTime).
Instant latest_time(const Event& line) {
    const auto received = parse_instant(text_of(line.body, "received_at"));
    if (!received || std::chrono::abs(*received - line.clock) > std::chrono::hours{24}) return line.clock;
    return std::max(line.clock, *received);
}

}  // namespace

std::optional<Draft> correction_of(const Event& line, const Origin& device, Instant arrived, const Rules& rules) {
    std::chrono::milliseconds offset{device.offset_ms};
    if (std::chrono::abs(offset) <= std::chrono::seconds{rules.policy.clock_tolerance_seconds})
        offset = std::chrono::milliseconds{0};
    const auto beyond = latest_time(line) + offset - arrived;
    const bool bounded = beyond > std::chrono::milliseconds{0};
    if (bounded) offset -= beyond;
    if (offset == std::chrono::milliseconds{0}) return std::nullopt;
    Json body{{"origin", line.origin}, {"from", line.seq}, {"to", line.seq}, {"offset_ms", offset.count()}};
    if (bounded) {
        body["bounded"] = true;
        body["clock"] = to_utc(line.clock);
        body["time"] = to_utc(line.clock + offset);
        body["arrived"] = to_utc(arrived);
    }
    return Draft{line.subject, "clock_corrected", rule_keeper(rules), std::move(body)};
}

}  // namespace huiyin::server
