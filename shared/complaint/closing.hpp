// SPDX-License-Identifier: Apache-2.0
// What must be done before a complaint is closed (rulebook 5, "Closing").
#pragma once
#include <string>
#include <vector>

#include "shared/complaint/complaint.hpp"
#include "shared/foundation/reason.hpp"

namespace huiyin {

/// What still has to be done: stable codes with a sentence each.
struct Missing {
    std::string code, english, chinese;
};
std::vector<Missing> missing_to_close(const Complaint&, const Rules&);

/// Nothing when nothing is missing; else a reason whose arguments are the codes.
Verdict why_not_closed(const std::vector<Missing>& missing);

/// A callback by the contact centre is due: level 2 and 3 all, disputed ones all, of level 1 a sample that depends only
/// on the subject, so that every replica draws the same (Art. 20; rulebook 4).
bool callback_is_due(const Complaint& c, const Rules& rules);

}  // namespace huiyin
