// SPDX-License-Identifier: Apache-2.0
// shared/report.hpp — the contact centre's month and a branch's quarter (Art. 13, 22; rulebook 7): every figure lists
// its complaints.
#pragma once
#include <span>

#include "shared/assessment.hpp"

namespace huiyin {

/// Counts of the complaints received in `period`, as of `now`. Shape: {"received":figure, "by_channel":{code:figure},
/// "by_category":…, "by_level":…, "by_state":…, "by_unit":…, "by_finding":…, "callbacks":{result:figure},
/// "in_time":figure, "late":figure, "withdrawn":figure} where a figure is {"count":n,"subjects":[…]}. Pure; the order
/// of the subjects is that of the input.
Json report_of(std::span<const Complaint* const> complaints, const Rules& rules, const Period& period, Instant now);

/// Whole working days after the end of a period by which its report is due (rulebook 7): the due instant for `unit`.
Due report_due(const Rules& rules, std::string_view unit, const Period& period, int working_days);

}  // namespace huiyin
