// SPDX-License-Identifier: Apache-2.0
// Policy, organisation or working days were changed; all of them, packed (rulebook 9).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct RulesChanged {
    static constexpr auto kind = EventKind::rules_changed;
    static constexpr About about{"rulebook 9", "Policy, organisation or working days were changed.", "规则变更",
                                 "政策、组织机构或工作日有变更。"};
    static constexpr std::string_view example = R"({"version":"2026-2"})";
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::administration;

    std::string_view version{}, rules{};

    static constexpr auto fields() {
        return std::tuple{field::by_rule(field::code("version", &RulesChanged::version)),
                          field::by_rule(field::code("rules", &RulesChanged::rules))};
    }
};

}  // namespace huiyin
