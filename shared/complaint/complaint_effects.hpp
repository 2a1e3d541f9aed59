// SPDX-License-Identifier: Apache-2.0
// The inside of the fold: what the state allows, and what a line changes (rulebook 5).
#pragma once
#include <string>

#include "shared/complaint/complaint.hpp"
#include "shared/event/corrected_time.hpp"

namespace huiyin {

/// "" when the state of `c` allows `line`; else a sentence that says why not. Authority is judged elsewhere.
std::string why_not_now(const Event& line, const Complaint& c, const Rules& rules);

/// Applies an allowed line.
void take_effect(const Entry& entry, Complaint& c, const Rules& rules, const CorrectedTime& corrected);

/// The captured body with one correction: {"field":"customer.mobile","new":…}.
Json amended_body(const Json& captured, const Json& amendment);

/// A callback by the contact centre is due: level 2 and 3 all, disputed ones all, of level 1 a sample that depends only
/// on the subject, so that every replica draws the same (Art. 20; rulebook 4).
bool callback_is_due(const Complaint& c, const Rules& rules);

}  // namespace huiyin
