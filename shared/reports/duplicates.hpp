// SPDX-License-Identifier: Apache-2.0
// What is counted once though it was captured twice (rulebook 12).
#pragma once
#include <set>
#include <span>
#include <string>

#include "shared/complaint/complaint.hpp"

namespace huiyin {

/// The subjects among `complaints` that are counted with another one: linked to it as its duplicate, and received
/// after it. Of a link to what is not among them the complaint itself is the duplicate. What was
/// received before content rules 2 is counted as it was.
std::set<std::string> duplicates(std::span<const Complaint* const> complaints, const Rules& rules);

}  // namespace huiyin
