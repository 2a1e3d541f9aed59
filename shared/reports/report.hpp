// SPDX-License-Identifier: Apache-2.0
// The contact centre's month and a branch's quarter (Art. 13, 22; rulebook 7): every figure lists its complaints.
#pragma once
#include <span>

#include "shared/complaint/unit_record.hpp"
#include "shared/reports/assessment.hpp"

namespace huiyin {

/// Counts of the complaints received in `period`, as of `now`. Shape: {"received":figure, "by_channel":{code:figure},
/// "by_category":…, "by_level":…, "by_state":…, "by_unit":…, "by_finding":…, "callbacks":{result:figure},
/// "in_time":figure, "late":figure, "withdrawn":figure, "come_back":{"unit sub-category":figure},
/// "handling":{"by_product": {code:{"by_cause":{code:figure}, "by_measure":…, "by_effect":…}}, "by_department":…,
/// "by_unit":…}} where a figure is
/// {"count":n,"subjects":[…]}. Pure; the order of the subjects is that of the input. "come_back": what was complained
/// of again where it had been called rectified.
Json report_of(std::span<const Complaint* const> complaints, const Rules& rules, const Period& period, Instant now);

/// The bank-wide bulletin of a period (Art. 22): complaints answered late or not at all, and those of level 3 that were
/// found valid or quasi. A list of {"subject","number","unit","branch","person","level","why"}; "why": "late" or
/// "harm".
Json bulletin_of(std::span<const Complaint* const> complaints, const Rules& rules, const Period& period, Instant now);

/// It was withdrawn, and stays counted so when it is archived (rulebook 12).
bool was_withdrawn(const Complaint&, const Rules&);
/// Who was to handle it: the person assigned, or the head who is first responsible for the owning unit (Art. 7).
std::string responsible_person(const Assignee& owner, const Rules&);

/// The reports that `unit` owes as of `now`, one duty a period (Art. 13, 22; rulebook 4, 7): the contact centre its
/// month to channel operations, a sub-branch its month to its branch, a branch its quarter to channel operations. Every
/// period that ended in [since, now], and always the last one that ended. Other units owe none. A duty is met by what
/// is in `given`; its discharging act is handing in that report.
std::vector<Duty> duties_of_unit(std::string_view unit, const Rules& rules, Instant now,
                                 std::span<const GivenReport> given = {}, std::optional<Instant> since = {});

/// When the period that runs at `now` ends for a unit that owes reports.
std::optional<Instant> report_period_ends(std::string_view unit, const Rules& rules, Instant now);

/// Whole working days after the end of a period by which its report is due (rulebook 7): the due instant for `unit`.
Due report_due(const Rules& rules, std::string_view unit, const Period& period, int working_days);

}  // namespace huiyin
