// SPDX-License-Identifier: Apache-2.0
// The contact centre's month, a branch's quarter, and the quarterly score (Art. 22; As. 2).
#pragma once
#include <array>

#include "server/identity/caller.hpp"
#include "server/services/paging.hpp"

namespace huiyin::server {

struct ReportWanted {
    std::string kind;          ///< "month" or "quarter"
    std::string period;        ///< "2026-02" or "2026Q1"
    std::string unit;          ///< whose complaints, with all units below it; "" the whole bank
    std::string department{};  ///< only those of its line; "" of all
};

/// {kind, period, from, until, as_of, unit, due, …the figures of report_of, each {"count":n}…}, summed from the facts
/// (docs/decisions/0029). Fails naming kind, period or unit.
Result<Json> report(Store&, const ServerContext&, const ReportWanted&);
/// A report as a workbook: a sheet of its figures and one of its complaints, which are read and written row by row,
/// letting go of the snapshot between pages. Returns the file's bytes.
Result<std::string> report_workbook(Store&, const ServerContext&, const ReportWanted&, const Json& report);

/// GET /v1/reports/{kind}/{period}: 403 for roles that report on no unit, 422 for a wrong period or unit. A branch gets
/// its own, a department its line.
Answer<Json> report_for(ServerRuntime&, const Actor&, ReportWanted);

/// GET /v1/reports/{kind}/{period}.xlsx: likewise.
Answer<std::string> workbook_for(ServerRuntime&, const Actor&, ReportWanted);

/// What the call on the complaints behind a figure is asked for.
inline constexpr std::array behind_parameters{"unit", "figure", "after", "limit"};
/// GET /v1/reports/{kind}/{period}/complaints: {items, next} as lists have them, earliest first, of the complaints that
/// are counted in `figure` (see may_be_figure()); of all that the report is about when none is named.
Answer<Json> complaints_behind(ServerRuntime&, const Actor&, ReportWanted, const Query&);

/// GET /v1/assessment: assessment_view of the branch. Without a branch, from someone who sees all:
/// {quarter, items:[…]} of every branch, without those that are late.
Answer<Json> assessment_for(ServerRuntime&, const Actor&, const std::string& quarter, const std::string& branch);

/// GET /v1/bulletin, as the text of its JSON: {quarter, as_of, items: what bulletin_of says}. 403 for those who do not
/// see the whole bank.
Answer<std::string> bulletin_for(ServerRuntime&, const Actor&, const std::string& quarter);

}  // namespace huiyin::server
