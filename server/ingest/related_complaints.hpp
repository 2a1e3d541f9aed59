// SPDX-License-Identifier: Apache-2.0
// Asks the store what other complaints say about one, so that shared/ can judge: the same customer, the same matter,
// the same issue, recurring trouble (Art. 6(5), 11, 14; rulebook 3, 7).
//
// Every question is bounded: a crowd is read only until it is known to be one, and the rules run again only on those
// that it still raises. So a day of 3,000 complaints on one issue costs 3,000 times the same.
#pragma once
#include "server/store/store.hpp"
#include "shared/grading/grading.hpp"

namespace huiyin::server {

/// How far to look. Crowds are looked for when a complaint is new, says something else or a new one is near it; what
/// the customer and the links say is cheap and always looked at.
enum class ClusterScan { at_the_customer, all_around };

/// What grading needs to know of others. Counts of customers stop where the rules ask no further.
GradingContext find_related(Store&, const Complaint&, const Rules&, ClusterScan);
/// The part of it that follows from the complaint's links, when those changed.
std::vector<Related> linked_complaints(SubjectStore&, const Complaint&, const Rules&);

/// The complaint is about something else, or of someone else, than the row that stood (nothing: it is new).
bool says_something_new(const std::optional<SubjectRow>& previous, const SubjectRow& row);

/// Complaints to look at again because of this one, which `previous` so before and stands as `row` now.
struct Concerned {
    std::vector<std::string> crowd;  ///< may be one of several people on one issue now: look all around
    std::vector<std::string> later;  ///< of the same customer, or linked to it
};
Concerned concerned_by(Store&, const std::optional<SubjectRow>& previous, const SubjectRow& row, const GradingContext&,
                       const Policy&);

}  // namespace huiyin::server
