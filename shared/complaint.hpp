// SPDX-License-Identifier: Apache-2.0
// shared/complaint.hpp — a complaint as the fold of its lines (architecture, decision 2; rulebook 5).
#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "shared/event.hpp"
#include "shared/policy.hpp"

namespace huiyin {

struct Reason { std::string rule, article; bool operator==(const Reason&) const = default; };

/// A line in the timeline, with the verdict of the fold.
struct Entry {
    Line line;
    Instant time;             ///< corrected wall time: line.clock plus the origin's offset as head office measured it
    bool effective = true;
    std::string why_not;      ///< English sentence when not effective
};

struct Ownership { std::string unit; std::string person; bool operator==(const Ownership&) const = default; };

/// A change of level: when, from what (0 = ungraded), to what, why.
struct LevelChange { Instant at; int from = 0; Level to = Level::ordinary; };

/// An overdue line that already stands, so that it is written once.
struct OverdueMark { DutyKind duty; Instant due; };

struct Complaint {
    std::string subject;
    std::string number;
    Json captured;                       ///< body of the captured line, as amended
    std::string captured_by_unit;        ///< unit of who wrote it down
    State state = State::captured;
    Instant received_at;                 ///< corrected instant of first receipt (rulebook 4)
    std::optional<Level> level;
    std::vector<Reason> reasons;
    std::vector<LevelChange> level_changes;
    Ownership owner;
    std::vector<Ownership> helpers;
    std::vector<std::string> supervisors;
    std::optional<Actor> first_contact;  ///< 首问责任人 (Art. 3)
    bool on_the_spot = false;

    // marks the duties ask for; all times corrected
    std::vector<Instant> responses;      ///< responded, or accepted on the spot, or a discharging set of contact_failed
    std::vector<Instant> replies;
    std::vector<Instant> contacts;       ///< any contact with the customer: responded, progress_told, replied, standing failed contacts
    std::vector<Instant> contact_failures;
    std::optional<Instant> next_reply_at;      ///< promised in the latest progress_told
    std::optional<Instant> next_reply_promised;///< when that promise was made
    std::optional<Instant> satisfaction_at;
    int satisfaction = 0;                ///< 1–5, 0 none, -1 unreachable
    std::vector<std::string> filed_with; ///< units
    std::optional<Instant> filed_at;
    std::vector<std::string> notified;   ///< units
    std::optional<Instant> notified_at;
    std::optional<Instant> summary_at;   ///< report to the superior (Art. 14, 15)
    std::optional<Instant> leaders_told_at;
    std::optional<Instant> investigated_at, proposed_at, approved_at;
    std::optional<Instant> called_back_at;
    std::string callback_result;         ///< satisfied improper unreachable or ""
    std::optional<Instant> rework_at;    ///< latest rework_ordered
    std::optional<Instant> closed_at, archived_at, reopened_at;
    std::optional<Instant> withdrawal_requested_at, withdrawal_verified_at;
    std::string outcome;                 ///< of the latest reply
    Json determination;                  ///< null or {"finding","ground"}
    std::vector<std::string> links;      ///< linked subjects
    std::vector<OverdueMark> overdue;    ///< overdue lines that stand
    std::string policy_version;          ///< the one it was graded under first
    std::vector<Entry> timeline;         ///< every line, in order, effective or not

    const std::string unit() const { return captured.is_object() ? captured.value("unit", "") : ""; }
};

/// Folds all lines known of one subject. `lines` may come in any order and hold doubles; the result depends only on
/// the set. Lines before a captured line has arrived are kept in the timeline as not effective.
Complaint fold_complaint(std::span<const Line> lines, const Rules& rules);

/// What still has to be done before closing (rulebook 5, "Closing"): stable codes with a sentence each.
struct Missing { std::string code, english, chinese; };
std::vector<Missing> missing_to_close(const Complaint&, const Rules&);

}  // namespace huiyin
