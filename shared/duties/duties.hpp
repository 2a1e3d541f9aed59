// SPDX-License-Identifier: Apache-2.0
// What must be done by whom and when (Art. 12–15; rulebook 4): duties = f(complaint, rules, now).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "shared/complaint/complaint.hpp"
#include "shared/complaint/opinion_entry.hpp"
#include "shared/vocabulary/event_kind.hpp"

namespace huiyin {

struct Duty {
    DutyKind kind;
    std::string article;  ///< "12(1)"
    std::string unit;     ///< who owes it
    Due due;
    DutyState state = DutyState::open;
    std::optional<Instant> met_at;
    std::vector<EventKind> discharged_by;  ///< what discharges it: the action a face offers
    std::string person = {};               ///< account, where one person owes it (Art. 3); else empty
    std::string period = {};               ///< of a report: "2026-02", "2026Q1"; else empty
    std::string what = {};                 ///< of evidence: its type; else empty
};

/// All duties of the complaint as of `now`, in the order they arose. Pure.
/// A duty met exactly at its due instant is in time; it is overdue from the millisecond after.
std::vector<Duty> duties_of(const Complaint&, const Rules&, Instant now);
std::vector<Duty> duties_of(const OpinionEntry&, const Rules&, Instant now);

/// Any limit is missed; an `urge` that fell due is a reminder and does not count.
bool is_overdue(const std::vector<Duty>&);

/// When the duties must be looked at again if no event comes: the earliest due of those still open; nothing: never.
std::optional<Instant> next_wake(const std::vector<Duty>&);
/// The same for a complaint whose duties are those as of `now`, with what comes by time alone beside them: archiving
/// after closure (rulebook 8), and the next day's contact (Art. 14).
std::optional<Instant> next_wake(const Complaint&, const Rules&, const std::vector<Duty>&, Instant now);
/// When a complaint is archived; nothing unless it is closed or withdrawn (As. 1(5)).
std::optional<Instant> archive_at(const Complaint&, const Rules&);

}  // namespace huiyin
