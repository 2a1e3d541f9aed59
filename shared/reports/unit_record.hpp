// SPDX-License-Identifier: Apache-2.0
// The duties of a unit's own record: its reports by month and quarter (Art. 13, 22; rulebook 4, 7).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "shared/complaint/unit_record.hpp"
#include "shared/reports/report.hpp"

namespace huiyin {

std::vector<Duty> duties_of(const UnitRecord&, const Rules&, Instant now);
/// When an open duty falls due or the running period ends, whichever is first.
std::optional<Instant> next_wake(const UnitRecord&, const Rules&, const std::vector<Duty>&, Instant now);
/// Missed reports that are not written down yet, as they fell due.
std::vector<Draft> required_events(const UnitRecord&, const Rules&, Instant now);
/// As for a complaint: the unit and those above it up to the branch.
std::vector<std::string> visible_to(const UnitRecord&, const Rules&);

}  // namespace huiyin
