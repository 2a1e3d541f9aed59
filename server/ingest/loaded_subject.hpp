// SPDX-License-Identifier: Apache-2.0
// Stored lines as values, and what they fold to.
#pragma once
#include <vector>

#include "server/store/store.hpp"
#include "shared/complaint/complaint.hpp"
#include "shared/foundation/period.hpp"

namespace huiyin::server {

/// The lines of a subject, in no order that matters. Throws when one cannot be read: nothing may be built on damage.
std::vector<Event> lines_of(Store&, const std::string& subject);

/// Every complaint of the log, folded. This and the next read in pages, and let go of the snapshot between them; what
/// comes meanwhile is not taken in.
std::vector<Complaint> all_complaints(Store&, const Rules&);

/// The complaints that were received in the period by the unit or what is below it, folded; earliest first. "" and head
/// office: of the whole bank. A period is the units' that belonged together when it ended.
std::vector<Complaint> complaints_received(Store&, const Rules&, const Period&, const std::string& unit);

/// As reports and assessments read them; the list must live on.
std::vector<const Complaint*> pointers(const std::vector<Complaint>&);

}  // namespace huiyin::server
