// SPDX-License-Identifier: Apache-2.0
// What reports, scores and the bulletin need to know of one complaint (Art. 22), as values that can be kept: they are
// made when the complaint changes, and none of them depends on when they are read.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "shared/grading/related_complaints.hpp"
#include "shared/reports/assessment.hpp"

namespace huiyin {

struct ReportFacts {
    PlaceInTime place;
    std::string unit, channel, category, state;
    Level level = Level::ordinary;    ///< ordinary also before it is graded
    std::string finding, callback;    ///< "" none
    std::string product, department;  ///< "" not known
    std::int64_t cause = 0;           ///< 0 not known
    int satisfaction = 0;             ///< 1–5, 0 none, -1 unreachable
    bool remedied = false, compensated = false, withdrawn = false;
    std::optional<Instant> rectified_at;  ///< the first time that its issue was called rectified
    std::optional<Instant> limits_end;    ///< the last limit of responding and resolving; nothing: there is none
    bool limit_missed = false;            ///< one of them, once the last one has passed
    std::optional<Instant> unresolved;    ///< the first limit of resolving that was missed, or will be
    std::optional<Instant> judged_later;  ///< when its finding came to be, if that was in a later quarter than its own
    /// When the last of those events came to head office that came in a later quarter than they happened in. Only head
    /// office knows; facts_of() leaves it out.
    std::optional<Instant> came_late;
    std::vector<std::string> duplicates;  ///< what it is linked to as a duplicate, if such are counted once
    std::string owner_unit, owner_person;
    bool operator==(const ReportFacts&) const = default;
};

/// `duties`: the complaint's, as of any time that is not before its events. What is open then and not met by an event
/// of later, which would change the complaint, will be missed. The complaint is known.
ReportFacts facts_of(const Complaint&, const Rules&, const std::vector<Duty>& duties);

/// As timeliness_of() says of the complaint's duties as of `now`, which is not before its events.
Timeliness timeliness_of(const ReportFacts&, Instant now);

}  // namespace huiyin
