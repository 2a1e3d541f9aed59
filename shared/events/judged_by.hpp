// SPDX-License-Identifier: Apache-2.0
// Whose it is to judge and punish a complaint: level 1 its branch's, the rest channel operations' (Art. 23).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin::judged_by {

inline constexpr ReasonCode branch{"level_1_judged_by_branch", "Level 1 is the branch's to judge (Art. 23)."};
inline constexpr ReasonCode own_branch{"level_1_judged_by_own_branch",
                                       "Level 1 is judged by the branch of the unit complained of (Art. 23)."};

/// What belongs to no branch is channel operations' at level 1, too.
inline Verdict channel_operations(const Complaint& c, const Writing& w) {
    return unless(!is_ordinary(c) || w.units.branch_of(c.unit()).empty(), branch);
}
inline Verdict own_branchs(const Complaint& c, const Writing& w) {
    return unless(w.units.branch_of(c.unit()) == w.by.unit, own_branch);
}

}  // namespace huiyin::judged_by
