// SPDX-License-Identifier: Apache-2.0
// An index of all complaints of a log, so that any of them can be graded again (rulebook 3, 9).
#pragma once
#include <map>
#include <span>
#include <string>
#include <vector>

#include "shared/grading/related_complaints.hpp"

namespace huiyin {

/// What grading another complaint needs to know of this one (see grading_context_of).
RelatedRow related_row_of(const Complaint&);

/// Finds what grading_context_of asks for among complaints that are all at hand.
class HistoryIndex {
  public:
    /// Copies what it needs of `complaints`; those that have not arrived whole are left out.
    explicit HistoryIndex(std::span<const Complaint> complaints);
    /// What grading `c` under `policy` needs to know of the others.
    GradingContext context_of(const Complaint& c, const Policy& policy) const;

  private:
    using Rows = std::vector<RelatedRow>;      ///< by time of receipt
    std::map<std::string, Rows> of_issue_;     ///< by "unit sub-category"
    std::map<std::string, Rows> of_category_;  ///< by sub-category, bank-wide
    std::map<std::string, RelatedRow> by_subject_;
};

}  // namespace huiyin
