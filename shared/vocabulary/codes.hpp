// SPDX-License-Identifier: Apache-2.0
// The closed lists of the contract ("Codes") with their texts, each made in one place.
#pragma once
#include <array>
#include <optional>
#include <string_view>

namespace huiyin {

/// Levels of Art. 11. The number is the one customers and staff use.
enum class Level { ordinary = 1, sensitive = 2, major = 3 };

/// Who wrote an event or makes a request (rulebook 1). `customer` writes at a kiosk; `rule_keeper` is head office's own
/// hand.
enum class Role {
#define HUIYIN_ROLE(name, place, rank, sees, captures) name,
#include "shared/vocabulary/roles.inc"
#undef HUIYIN_ROLE
};

enum class Face { kiosk, tablet, desk };

/// Duty kinds of the contract.
enum class DutyKind {
    respond,
    resolve,
    contact_daily,
    next_reply,
    report_up,
    tell_leaders,
    file,
    notify,
    satisfaction,
    callback,
    evidence,
    improvement,
    rectification,
    revisit,
    answer_opinion,
    verify_withdrawal,
    follow_through,
    urge,
    monthly_report,
    quarterly_report,
    regulator_limit,
    name_owner,
    remedy,
    compensate,
    answer_instruction,
    answer_referrer
};

enum class DutyState { open, met, late, overdue, void_ };

/// Stage of a complaint (contract, "Complaint view").
enum class State { captured, accepted, investigating, replied, closed, archived, withdrawn };

std::string_view to_string(Role);
std::string_view to_string(Face);
std::string_view to_string(DutyKind);
std::string_view to_string(DutyState);
std::string_view to_string(State);
std::optional<Role> parse_role(std::string_view);
std::optional<Face> parse_face(std::string_view);
std::optional<DutyKind> parse_duty_kind(std::string_view);
std::optional<DutyState> parse_duty_state(std::string_view);
std::optional<State> parse_state(std::string_view);

bool is_form(std::string_view);                   ///< onsite offsite other (Art. 10)
bool is_finding(std::string_view);                ///< valid invalid_to_improve invalid quasi undetermined (As. 1)
bool counts_against(std::string_view finding);    ///< the bank was found at fault: valid or quasi
bool is_found_invalid(std::string_view finding);  ///< with or without something to improve

}  // namespace huiyin
