// SPDX-License-Identifier: Apache-2.0
// What a unit owes for itself, not for a complaint: its reports by month and quarter (Art. 13, 22; rulebook 4, 7). Its
// lines stand on a subject of its own, "u-<unit>", and fold to this record.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "shared/reports/report.hpp"

namespace huiyin {

std::string unit_subject(std::string_view unit);
bool is_unit_subject(std::string_view subject);

/// Kinds of line: `reports_owed` (the rule keeper: reports are kept here from now on), `report_given` (the unit:
/// {"period", …figures}), `overdue` (the rule keeper).
struct UnitRecord {
    std::string subject, unit;
    std::optional<Instant> since;  ///< periods that ended before are nobody's duty here
    std::vector<ReportGiven> given;
    std::vector<OverdueMark> overdue;
    std::vector<Entry> timeline;
};

/// Same promises as fold_complaint.
UnitRecord fold_unit(std::string_view subject, std::span<const Event> lines, const Rules& rules);

/// "" when `by` may hand in the report of `period` for the record's unit at `when`; else a sentence. The contact
/// centre's lead, a branch's handler or head, a sub-branch's manager do (rulebook 1), once the period has ended, and
/// once.
std::string why_not_given(const Actor& by, std::string_view period, const UnitRecord&, const Rules&, Instant when);

std::vector<Duty> duties_of(const UnitRecord&, const Rules&, Instant now);
/// When an open duty falls due or the running period ends, whichever is first.
std::optional<Instant> next_wake(const UnitRecord&, const Rules&, const std::vector<Duty>&, Instant now);
/// Missed reports that are not written down yet, as they fell due.
std::vector<Draft> lines_called_for(const UnitRecord&, const Rules&, Instant now);
/// As for a complaint: the unit and those above it up to the branch.
std::vector<std::string> visible_to(const UnitRecord&, const Rules&);

}  // namespace huiyin
