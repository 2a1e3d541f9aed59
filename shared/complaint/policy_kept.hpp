// SPDX-License-Identifier: Apache-2.0
// What the policy says of a complaint that was received under it, and keeps it (rulebook 9).
#pragma once
#include "shared/complaint/complaint.hpp"

namespace huiyin {

/// The policy itself, as its branch tightens it; before it is graded, what is in force.
inline const Policy& policy_kept(const Complaint& c, const Rules& rules) {
    return rules.policy_for(c.unit(), c.intake.policy_version);
}

/// Rulebook 11 and 12 hold for it: it was received under a policy that says so.
inline bool to_the_letter(const Complaint& c, const Rules& rules) { return policy_kept(c, rules).to_the_letter(); }

/// So does what came to them since.
inline bool third_edition(const Complaint& c, const Rules& rules) { return policy_kept(c, rules).third_edition(); }

/// The category of its sub-category; null when the policy has none.
inline const Category* category_of(const Complaint& c, const Rules& rules) {
    return policy_kept(c, rules).category_of(c.intake.category());
}

/// The department whose line it is (Art. 6(3)); "" when its category is not known.
inline std::string department_of(const Complaint& c, const Rules& rules) {
    const auto* category = category_of(c, rules);
    return category ? category->department : std::string{};
}

}  // namespace huiyin
