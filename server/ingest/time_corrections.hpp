// SPDX-License-Identifier: Apache-2.0
// Head office's `clock_corrected`: an event counts at another time than it claims (rulebook 10; decisions 15 and 17).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "shared/event/event.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin::server {

/// Times this near to each other are one: what an exchange measures is no more exact.
inline constexpr std::chrono::milliseconds alike{1'000};

/// Of one event, or of a run of events on one subject.
struct TimeCorrection {
    /// What it claimed could not be.
    struct Bound {
        Instant clock, arrived;
    };
    std::string origin;
    std::int64_t from = 0, to = 0;
    std::chrono::milliseconds offset{0};  ///< to its own clock
    std::optional<Stamp> stamp{};         ///< that orders the first; the others follow it by their numbers
    std::optional<Bound> bound{};
    bool again = false;  ///< see ClockCorrected
};

/// The same of one subject, in the order of their numbers, with what is alike said once.
std::vector<TimeCorrection> in_runs(std::vector<TimeCorrection> each);

Draft as_draft(const std::string& subject, const TimeCorrection&, const Rules&);

}  // namespace huiyin::server
