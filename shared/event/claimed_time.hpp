// SPDX-License-Identifier: Apache-2.0
// When an event of a device happened: what it says of that is a claim, and bounded by what head office knows itself
// (rulebook 10).
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "shared/event/event.hpp"

namespace huiyin {

/// An exchange of a device, as head office remembers it.
struct Heard {
    Instant arrived;                   ///< by head office's clock
    std::int64_t ends_at = 0;          ///< the number of the last event of the device's chain when it was sent
    std::optional<SteadyTime> steady;  ///< the device's when it was sent; nothing: of an earlier version
    bool operator==(const Heard&) const = default;
};

/// What an event says of its own time.
struct Claim {
    Instant clock;                     ///< its device's wall clock
    std::optional<SteadyTime> steady;  ///< and its steady one
    std::int64_t place = 0;            ///< its first place in its chain
    bool captures = false;             ///< it begins a complaint or an entry: its limits start early rather than late
};

/// What head office measured of the device's wall clock, and what it puts up with.
struct WallClock {
    std::chrono::milliseconds offset{0};  ///< head office's clock minus the device's, at this exchange
    std::chrono::milliseconds tolerance{0};
};

struct DatedEvent {
    Instant time;             ///< when it counts as done
    bool bounded = false;     ///< what it claimed cannot be: it was moved to a bound
    Instant next_not_before;  ///< nothing behind it in its chain happened earlier
};

/// Dates an event that `now` brings. `earlier`: previous exchanges of the device, oldest first. `arrived`: when the
/// event first came to head office, `now.arrived` or what a receipt proves. `not_before`: of the event before it in the
/// chain. A claim within the tolerance of what is known is left as it is; the time is never later than `arrived` plus
/// the tolerance.
DatedEvent dated(const Claim&, std::span<const Heard> earlier, const Heard& now, Instant arrived,
                 std::optional<Instant> not_before, const WallClock&);

/// The device's chain or its steady time went back since the last of `earlier`: it was put back to an earlier state, a
/// clone of it speaks, or `now` was long under way.
bool went_back(std::span<const Heard> earlier, const Heard& now);

/// What still holds of `earlier` then: that its chain was empty when it enrolled.
std::vector<Heard> since_enrolment(std::vector<Heard> earlier);

/// Adds `now` and keeps what events above `acked_seq` can still be dated by; at most 64.
std::vector<Heard> remembered(std::vector<Heard> earlier, const Heard& now, std::int64_t acked_seq);

}  // namespace huiyin
