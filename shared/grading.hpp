// SPDX-License-Identifier: Apache-2.0
// shared/grading.hpp — the level of a complaint (Art. 11; rulebook 3).
#pragma once
#include <vector>

#include "shared/complaint.hpp"

namespace huiyin {

/// What head office knows beyond the complaint itself.
struct GradingContext {
    int same_issue_customers =
        1;  ///< different customers, same unit and sub-category, within the cluster window, this one included
    bool repeated_other_channel = false;  ///< same customer, same matter, other channel (11(2))
};

struct Grade {
    Level level = Level::ordinary;
    std::vector<Reason>
        reasons;  ///< every rule that matches the winning level or a lower one, highest first; never empty
};

/// The highest rule that matches wins; every match is kept as a reason with its article. Pure and total.
Grade grade(const Complaint&, const Policy&, const GradingContext&);

}  // namespace huiyin
