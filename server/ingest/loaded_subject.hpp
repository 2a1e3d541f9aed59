// SPDX-License-Identifier: Apache-2.0
// Stored lines as values, and what they fold to.
#pragma once
#include <vector>

#include "server/store/store.hpp"
#include "shared/complaint/complaint.hpp"

namespace huiyin::server {

/// The lines of a subject, in no order that matters. Throws when one cannot be read: nothing may be built on damage.
std::vector<Event> lines_of(Store&, const std::string& subject);

/// Every complaint of the log, folded. This and the next read in pages, and let go of the snapshot between them; what
/// comes meanwhile is not taken in.
std::vector<Complaint> all_complaints(Store&, const Rules&);

/// The complaints that were received in [from, until) by one of `units` (empty: any), folded; earliest first.
std::vector<Complaint> complaints_received(Store&, const Rules&, Instant from, Instant until,
                                           const std::vector<std::string>& units);

}  // namespace huiyin::server
