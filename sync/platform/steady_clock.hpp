// SPDX-License-Identifier: Apache-2.0
// The clock that nobody sets, and how a device reckons with it over its boots (rulebook 10).
#pragma once
#include <chrono>
#include <string>

#include "shared/event/event.hpp"

namespace huiyin::sync {

/// What the machine's steady clock shows.
struct SteadyReading {
    std::string boot;                    ///< names this boot of the machine: a–z and 0–9; "" when it is unknown
    std::chrono::milliseconds since{0};  ///< that boot, sleep included
};

/// The kernel's boot id and CLOCK_BOOTTIME.
SteadyReading machine_steady_clock();

/// The steady time at `now` of a device that last kept `kept` (boot "": nothing yet). A clock that went back within one
/// boot, as in a machine put back to a snapshot, begins another boot. Of a boot only what passed since it was first
/// looked at is added to the total, so that the total never runs faster than time, whatever machine the disk is in.
SteadyTime continued(const SteadyTime& kept, const SteadyReading& now);

}  // namespace huiyin::sync
