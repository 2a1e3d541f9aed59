// SPDX-License-Identifier: Apache-2.0
// A branch's quarter as people see it (contract, GET /v1/assessment; As. 2).
#pragma once
#include "shared/reports/assessment.hpp"

namespace huiyin {

/// {branch, quarter, score, timeliness, counts, deductions, late, late_complaints, channels, formula}: every figure
/// with what it is made of. `complaints` are those that `assessed` was reckoned from, as of `now`. Scores and points
/// are fractions: this is read, never stored.
Json assessment_view(const std::string& branch, const std::string& quarter, const Assessment& assessed,
                     std::span<const Complaint* const> complaints, const Rules& rules, Instant now);
/// The same where the items of the late ones are known.
Json assessment_view(const std::string& branch, const std::string& quarter, const Assessment& assessed,
                     Json late_complaints, const Rules& rules);

}  // namespace huiyin
