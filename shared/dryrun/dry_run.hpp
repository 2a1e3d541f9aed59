// SPDX-License-Identifier: Apache-2.0
// A new policy tried on the past (rulebook 9): what would have been otherwise.
#pragma once
#include <span>

#include "shared/grading/history_index.hpp"

namespace huiyin {

/// What `tried` would have made of `complaints`, beside what the policy they keep makes of them:
/// {"complaints":n,
///  "items":[{"subject","number","received_at","level"?,"owner"?,"department"?,"late"?,"points"?}] — only those that
///          differ, each member {"from","to"} and only where it differs; "points": what is deducted for its finding
///          (As. 2),
///  "scores":[{"branch","quarter","from","to"}] — the quarters of branches that would have been scored otherwise}.
/// Grading compares the rules with each other from receipt on: what people decided stays out of the comparison.
Json policy_dry_run(std::span<const Complaint> complaints, const Rules& in_force, const Rules& tried, Instant now);

}  // namespace huiyin
