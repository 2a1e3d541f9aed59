// SPDX-License-Identifier: Apache-2.0
// The level of a complaint (Art. 11; rulebook 3).
#pragma once
#include <vector>

#include "shared/complaint/complaint.hpp"

namespace huiyin {

/// Another complaint of the same customer on the same matter (rulebook 3), received earlier.
struct Related {
    std::string subject, channel;
    std::vector<std::string> units;  ///< that hold it: complained of, captured by, owner
    bool answered = false;           ///< the customer had an answer to it before this one was received
};

/// What head office knows beyond the complaint itself.
struct GradingContext {
    int same_issue_customers =
        1;  ///< different customers, same unit and sub-category, within the cluster window, this one included
    bool repeated_other_channel = false;  ///< same customer, same matter, other channel (11(2))
    int bank_wide_customers =
        1;  ///< different customers on this sub-category in the whole bank within the cluster window, this one included
    int bank_wide_before = 0;  ///< complaints on it in the `bank_wide_days` days before that window
    int place_in_quarter = 0;  ///< this one's place among those on its sub-category at its unit in its quarter, by time
                               ///< of receipt, then subject; from 1; 0 not known
    std::vector<Related> same_matter = {};  ///< found by rule: same customer, unit and sub-category, within 30 days
    std::vector<Related> linked = {};       ///< those that the complaint's current links name
    std::vector<std::string> accused_heads = {};  ///< units whose head's account is complained of
};

/// The same customer's matter came up before: by rule unless a person took the two apart, or as a person linked them.
std::vector<Related> earlier_on_the_matter(const Complaint&, const GradingContext&);

struct Grade {
    Level level = Level::ordinary;
    std::vector<GradingReason>
        reasons;  ///< every rule that matches the winning level or a lower one, highest first; never empty
};

/// The highest rule that matches wins; every match is kept as a reason with its article. Pure and total.
Grade grade(const Complaint&, const Policy&, const GradingContext&);

}  // namespace huiyin
