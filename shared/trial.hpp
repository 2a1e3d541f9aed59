// SPDX-License-Identifier: Apache-2.0
// shared/trial.hpp — a new policy tried on the past (rulebook 9): what would have been otherwise.
#pragma once
#include <span>

#include "shared/assessment.hpp"
#include "shared/grading.hpp"

namespace huiyin {

/// A complaint as it is, and what head office knew beyond it when it was graded.
struct Past {
    const Complaint* complaint;
    GradingContext context = {};
};

/// The complaints that `tried` would have graded, routed or found late otherwise than the policy they keep. A list of
/// {"subject","number","level"?:{"from","to"},"owner"?:{"from","to"},"department"?:{"from","to"},"late"?:{"from","to"}};
/// only what differs is there. Grading compares the rules with each other, not with what a person decided.
Json trial_of(std::span<const Past> past, const Rules& in_force, const Rules& tried, Instant now);

}  // namespace huiyin
