// SPDX-License-Identifier: Apache-2.0
// All complaints of a log as each other's neighbours, so that any of them can be graded again (rulebook 3, 9).
#pragma once
#include <map>
#include <span>
#include <string>
#include <vector>

#include "shared/grading/related_complaints.hpp"

namespace huiyin {

/// A complaint as its neighbours need to know it (see surroundings_of).
Neighbour neighbour_of(const Complaint&);

/// Finds what surroundings_of asks for among complaints that are all at hand.
class PastComplaints {
  public:
    /// Copies what it needs of `complaints`; those that have not arrived whole are left out.
    explicit PastComplaints(std::span<const Complaint> complaints);
    /// What grading `c` under `policy` needs to know of the others.
    GradingContext context_of(const Complaint& c, const Policy& policy) const;

  private:
    using Rows = std::vector<Neighbour>;       ///< by time of receipt
    std::map<std::string, Rows> of_issue_;     ///< by "unit sub-category"
    std::map<std::string, Rows> of_category_;  ///< by sub-category, bank-wide
    std::map<std::string, Neighbour> by_subject_;
};

}  // namespace huiyin
