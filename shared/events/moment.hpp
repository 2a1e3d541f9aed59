// SPDX-License-Identifier: Apache-2.0
// What the rules of a kind are given besides the payload and the subject.
#pragma once
#include "shared/event/event.hpp"
#include "shared/events/corrected_time.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin {

/// Who writes, and by which rules. `units`: the tree of units at that time, because a unit that moves takes nothing
/// back.
struct Writing {
    const Actor& by;
    const Rules& rules;
    const Organisation& units;
};

/// An event that is written, and when it happened as head office reckons it. The event's own body is the payload's
/// source; what head office noted may replace it.
struct Moment {
    Instant time;
    const Event& event;
    const Rules& rules;
    const CorrectedTime& corrected;

    const Actor& by() const { return event.by; }
};

}  // namespace huiyin
