// SPDX-License-Identifier: Apache-2.0
// Each role of rulebook 1 has its main journey walked offscreen: a test below tests/qml that is tagged
// "[journey][<role>]".
#include <catch2/catch.hpp>

#include "shared/vocabulary/codes.hpp"
#include "tests/structure/sources.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

/// Everyone who stands before a face; the rule engine is head office's own hand.
constexpr Role people[] = {Role::customer,
                           Role::outlet_staff,
                           Role::outlet_manager,
                           Role::branch_handler,
                           Role::branch_head,
                           Role::contact_centre_agent,
                           Role::contact_centre_lead,
                           Role::department_handler,
                           Role::channel_operations_officer,
                           Role::channel_operations_head,
                           Role::general_office,
                           Role::bank_leader,
                           Role::auditor,
                           Role::administrator};

bool walked(Role role) {
    const auto tags = "[journey][" + std::string(to_string(role)) + "]";
    for (const auto& source : sources())
        if (source.in("tests/qml"))
            for (const auto& line : source.lines)
                if (line.find(tags) != std::string::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("the main journey of every role of rulebook 1 is walked by a test of what people see") {
    // A role that is added to the codes is a journey that is wanted here.
    CHECK(std::size(people) == static_cast<std::size_t>(Role::rule_keeper));
    for (const auto role : people) {
        INFO(to_string(role));
        CHECK(walked(role));
    }
}
