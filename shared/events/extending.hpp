// SPDX-License-Identifier: Apache-2.0
// The regulator's limit and its extensions (rulebook 4, 12).
#pragma once
#include "shared/complaint/regulator_limit.hpp"
#include "shared/events/kind.hpp"

namespace huiyin::extending {

inline constexpr ReasonCode by_heads{
    "regulator_limit_extended_by_heads",
    "The regulator's limit is extended by the head of the branch, the second time by head office."};
inline constexpr ReasonCode twice{"extended_twice", "The regulator's limit was extended twice already."};
inline constexpr ReasonCode missed{"limit_is_missed",
                                   "The regulator's limit has passed: what was missed stays missed."};

/// The first time by the branch's head or head office, then by head office.
inline Verdict may_extend(const Complaint& c, Role by) {
    const bool top = group::channel_operations_head.contains(by) || group::leader.contains(by);
    return unless(top || (group::branch_head.contains(by) && c.superiors.limit_extensions.empty()), by_heads);
}

inline Verdict why_not(const Complaint& c, const Moment& m) {
    if (c.superiors.limit_extensions.size() >= 2) return reason(twice);
    const auto& policy = policy_kept(c, m.rules);
    return unless(!policy.to_the_letter() || m.time <= regulator_limit_of(c, policy).at, missed);
}

}  // namespace huiyin::extending
