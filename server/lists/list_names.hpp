// SPDX-License-Identifier: Apache-2.0
// The lists that a subject and its duties are in. A list is whatever people page through or search by: what a unit
// sees, of that what is in one state, the open duties of one kind, what holds one piece of text.
#pragma once
#include <string>
#include <vector>

#include "server/store/store_records.hpp"

namespace huiyin::server {

/// A place in a list. Lists are sorted by time: a complaint's or entry's receipt, a duty's due time.
struct Listing {
    std::string list;
    Instant time;
    int position = 0;  ///< of a duty; else 0
    auto operator<=>(const Listing&) const = default;
};

/// What is asked of a list: the entries that are in one list of each group. An empty group matches nothing.
using ListGroups = std::vector<std::vector<std::string>>;

/// Every list that the subject is in, as its projections say; sorted. A unit's own subject has only duties.
std::vector<Listing> listings_of(const SubjectRow&, const std::vector<std::string>& scope,
                                 const std::vector<DutyRow>& duties);

/// The lists that hold what `filter` asks for, all but its search.
ListGroups lists_for(const SubjectFilter& filter);
/// What the viewer sees, by when its projection was made.
std::string list_of_changes(const SubjectFilter& filter);
/// Of each way in which the search may be met, the lists in all of which a subject that it finds stands. A way without
/// any can only be looked for: the searched text is too short.
std::vector<std::vector<std::string>> lists_for(const Search&, bool opinions);
ListGroups lists_for(const DutyFilter& filter);

}  // namespace huiyin::server
