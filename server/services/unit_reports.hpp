// SPDX-License-Identifier: Apache-2.0
// The reports that units owe: begun, and handed in (Art. 13, 22; rulebook 7).
#pragma once
#include "server/identity/caller.hpp"

namespace huiyin::server {

/// From now on every unit that owes reports has a record of them, with its duties; units that have one keep it. Called
/// when head office begins to serve; units that an organisation gains later get theirs at the next start.
Answer<int> owe_reports(ServerRuntime&);

struct ReportGivenIn {
    std::string kind;    ///< "month" or "quarter"
    std::string period;  ///< "2026-02" or "2026Q1"
    std::string remark;
};

/// POST /v1/reports/{kind}/{period}: the caller's unit hands in its report; the current figures are kept in
/// the line. Answers {event, effective, why_not, duties}: as with every event, one that its writer had no right to
/// write is kept and has no effect. 403 for units that owe none; 422 for a wrong kind or period.
Answer<Json> hand_in_report(ServerRuntime&, const Actor&, const ReportGivenIn&);

}  // namespace huiyin::server
