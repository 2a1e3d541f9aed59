// SPDX-License-Identifier: Apache-2.0
// The score of a branch's quarter: current, and fixed (Art. 22; rulebook 12).
#pragma once
#include <string>

#include "server/ingest/unit_of_work.hpp"
#include "shared/complaint/unit_record.hpp"
#include "shared/foundation/period.hpp"

namespace huiyin::server {

/// The assessment of a branch's quarter as of `now` (assessment_view): as it was fixed, once it was; else as it would
/// be, with what was judged in this quarter about those fixed before. With {"status":"running"|"provisional"|
/// "published"|"fixed","published_on","objections_until","fixed_on"}.
Json assessment_of_quarter(Store&, const Rules&, const std::string& branch, const std::string& quarter, Instant now);

/// The same of every branch that was there when the quarter ended, without what is late: that is asked for branch by
/// branch.
Json assessments_of_quarter(Store&, const Rules&, const std::string& quarter, Instant now);

/// Writes `quarter_fixed` for each quarter whose day has come: what was late is left out where an event would not hold
/// it, and what was deducted goes on in further ones.
void fix_quarters(UnitOfWork&, const UnitRecord&);

}  // namespace huiyin::server
