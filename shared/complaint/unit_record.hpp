// SPDX-License-Identifier: Apache-2.0
// What a unit owes for itself, not for a complaint: its reports by month and quarter (Art. 13, 22; rulebook 4, 7). Its
// events belong to a subject of its own, "u-<unit>", and fold to this record.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/complaint/complaint.hpp"

namespace huiyin {

std::string unit_subject(std::string_view unit);
std::string unit_of_subject(std::string_view subject);  ///< "u-650100" → "650100"

/// A report that a unit handed in.
struct GivenReport {
    std::string period;
    Instant at;
};

/// A quarter's score as it was fixed (Art. 22): nothing that is judged later changes it.
struct FixedQuarter {
    std::string quarter;
    Instant at;
    Json assessment;  ///< as /v1/assessment answered it then
};

/// A branch's own rules that wait for channel operations (Art. 24).
struct SubmittedRules {
    Json rules;
    Instant at;
    std::string by;  ///< account
};

struct UnitRecord {
    std::string subject, unit;
    std::optional<Instant> since;  ///< periods that ended before are nobody's duty here
    std::vector<GivenReport> given;
    std::vector<FixedQuarter> fixed_quarters;
    std::optional<SubmittedRules> submitted;
    std::vector<OverdueMark> overdue;
    std::vector<Entry> timeline;

    bool finished() const { return false; }  ///< it goes on for as long as the unit does
    const FixedQuarter* fixed(std::string_view quarter) const;
};

/// The duty by which units of a kind report: the contact centre and sub-branches their month, branches their quarter
/// (Art. 13, 22). Nothing: they owe none.
std::optional<DutyKind> report_owed_by(UnitKind);

}  // namespace huiyin
