// SPDX-License-Identifier: Apache-2.0
// One origin's chain: events numbered without gaps, each holding the hash of the one before.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "shared/event/event.hpp"

namespace huiyin::sync {

/// The end of a chain: the last seq (0: none) and that event's hash (zeros: none).
struct ChainHead {
    std::int64_t seq = 0;
    Hash hash{};
    bool operator==(const ChainHead&) const = default;
};

/// What an origin's line says of its place, whether it is open or sealed, and the bytes that are hashed and travel.
struct Link {
    std::string origin;
    std::int64_t seq = 0;
    Hash prev{};
    bool sealed = false;
    std::string bytes;           ///< canonical JSON, as stored and sent
    std::optional<Event> event;  ///< the event itself; nothing when it is sealed
};

/// Reads a travelling line: {"at",…,"seq"} or {"origin","prev","seal":{"box","to"},"seq"}. The bytes must be canonical.
Result<Link> parse_link(std::string_view text);

enum class Fit { next, known, gap, broken };
/// How `link` fits after `head`: next in line; seq already passed (the caller compares hashes: same = known, other =
/// fork); a gap; or the right seq with a wrong prev.
Fit fit(const ChainHead& head, const Link& link);

}  // namespace huiyin::sync
