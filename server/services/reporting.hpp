// SPDX-License-Identifier: Apache-2.0
// The contact centre's month, a branch's quarter, and the quarterly score (Art. 22; As. 2).
#pragma once
#include "server/identity/caller.hpp"

namespace huiyin::server {

struct ReportWanted {
    std::string kind;    ///< "month" or "quarter"
    std::string period;  ///< "2026-02" or "2026Q1"
    std::string unit;    ///< whose complaints, with all units below it; "" the whole bank
    std::string line{};  ///< only those of this department's line; "" of all
};

/// {kind, period, from, until, as_of, unit, due, …the figures of report_of…, complaints:[{subject, number, …}]}. Each
/// figure lists its complaints. Fails naming kind, period or unit.
Result<Json> report(Store&, const Office&, const ReportWanted&);
/// The same as a workbook: a sheet of figures and one of complaints. Returns the file's bytes.
Result<std::string> report_workbook(const Json& report, const Rules&);

/// GET /v1/reports/{kind}/{period}: 403 for roles that report on no unit, 422 for a wrong period or unit. A branch gets
/// its own, a department its line.
Answer<Json> report_for(HeadOffice&, const Actor&, ReportWanted);

/// GET /v1/assessment: assessment_view of the branch. Without a branch, from someone who sees all:
/// {quarter, items:[…]} of every branch.
Answer<Json> assessment_for(HeadOffice&, const Actor&, const std::string& quarter, const std::string& branch);

/// GET /v1/bulletin: {quarter, as_of, items: what bulletin_of says}. 403 for those who do not see the whole bank.
Answer<Json> bulletin_for(HeadOffice&, const Actor&, const std::string& quarter);

}  // namespace huiyin::server
