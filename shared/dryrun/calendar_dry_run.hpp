// SPDX-License-Identifier: Apache-2.0
// Another calendar of working days tried on what is open (rulebook 4): which due times would be otherwise.
#pragma once
#include <span>

#include "shared/complaint/complaint.hpp"

namespace huiyin {

/// The duties that are owed on `complaints` and would be due at another time under `tried`:
/// {"complaints":n open ones looked at,
///  "items":[{"subject","number","duty","article","unit","from","to"}] — only those that differ, earliest first}.
Json due_times_changed(std::span<const Complaint> complaints, const Rules& in_force, const Rules& tried, Instant now);

}  // namespace huiyin
