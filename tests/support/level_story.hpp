// SPDX-License-Identifier: Apache-2.0
// A complaint of outlet 650101 that stands at a level, and who handles it: where stories about levels begin. For
// sources that are compiled alone: the names are short.
#pragma once
#include "tests/support/history.hpp"
#include "tests/support/rules.hpp"

namespace huiyin::test {

inline constexpr const char* manager = "outlet_manager-650101";
inline constexpr const char* handler = "branch_handler-650100";
inline constexpr const char* head = "branch_head-650100";
inline constexpr const char* agent = "contact_centre_agent-000030";
inline constexpr const char* officer = "channel_operations_officer-000010";
inline constexpr const char* chief = "channel_operations_head-000010";
inline constexpr const char* office = "general_office-000020";

/// Captured and graded at ten o'clock on Monday 2 March 2026.
inline History of_level(int level, const Json& changes = Json::object()) {
    return history(demo_rules()).captured("2026-03-02 10:00", changes, manager).graded(level, "2026-03-02 10:00");
}

}  // namespace huiyin::test
