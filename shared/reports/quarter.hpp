// SPDX-License-Identifier: Apache-2.0
// How a branch's score of a quarter is published, objected to and fixed (Art. 22; rulebook 12).
#pragma once
#include <span>
#include <string>
#include <vector>

#include "shared/complaint/unit_record.hpp"
#include "shared/foundation/period.hpp"
#include "shared/reports/facts.hpp"
#include "shared/reports/figures.hpp"

namespace huiyin {

/// When the score of a quarter is published, until when the branch may object, and when it is fixed.
struct QuarterDays {
    Instant published, objections_until, fixed;
};
QuarterDays quarter_days(const Period& quarter, const Rules&, std::string_view branch);

/// The quarters of the record's branch that are to be fixed as of `now`: ended since reports are kept here, their day
/// come, not fixed yet; earliest first.
std::vector<std::string> quarters_to_fix(const UnitRecord&, const Rules&, Instant now);
/// When the next quarter is to be fixed; nothing for a unit that is no branch.
std::optional<Instant> next_quarter_to_fix(const UnitRecord&, const Rules&, Instant now);

/// What counts in the quarter `period` about complaints of quarters that were fixed before: what was judged in it, and
/// what was judged earlier but came to head office when that quarter had been fixed, too. Each with what its deduction
/// became, less what the fixed quarters had for it; a duplicate deducts nothing. `complaints`: those of earlier
/// quarters; when their events came nobody knows.
std::vector<Correction> corrections_in(const Period& period, std::span<const Complaint* const> complaints,
                                       const UnitRecord& fixed, const Rules&);
/// The same from facts, which know it.
std::vector<Correction> corrections_in(const Period& period, std::span<const ReportFacts> facts,
                                       const ReportedTogether&, const UnitRecord& fixed, const Rules&);
/// When the current finding was made: the latest event that judged it; its receipt when none did.
Instant judged_at(const Complaint&);

}  // namespace huiyin
