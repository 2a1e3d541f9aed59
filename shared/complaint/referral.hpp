// SPDX-License-Identifier: Apache-2.0
// What a body referred (Op. 9).
#pragma once
#include "shared/complaint/complaint.hpp"

namespace huiyin {

/// The bodies that it names as having referred it.
std::vector<std::string> referring_bodies(const Complaint&);

/// When the referring body was first told a result: not before the customer was answered, or withdrew.
std::optional<Instant> referrer_got_result(const Complaint&);

/// The referring body never got the result, and must get it before the complaint is archived (rulebook 12).
bool waits_for_referrer(const Complaint&, const Policy&);

}  // namespace huiyin
