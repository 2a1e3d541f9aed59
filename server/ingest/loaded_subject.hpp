// SPDX-License-Identifier: Apache-2.0
// Stored events as values, and what they fold to.
#pragma once
#include <vector>

#include "server/store/store.hpp"
#include "shared/complaint/complaint.hpp"

namespace huiyin::server {

/// The events of a subject, in no order that matters. Throws when one cannot be read: nothing may be built on damage.
std::vector<Event> lines_of(EventStore&, const std::string& subject);

/// Every complaint of the log, folded. Reads in pages, and lets go of the snapshot between them; what comes meanwhile
/// is not taken in.
std::vector<Complaint> all_complaints(Store&, const Rules&);

/// As reports and assessments read them; the list must live on.
std::vector<const Complaint*> pointers(const std::vector<Complaint>&);

}  // namespace huiyin::server
