// SPDX-License-Identifier: Apache-2.0
// A person has another role or unit. The password is sealed to head office (decision 0022).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct RoleChanged {
    static constexpr auto kind = EventKind::role_changed;
    static constexpr About about{"rulebook 12", "A person has another role or unit.", "岗位变更",
                                 "人员的岗位或单位变更。"};
    static constexpr std::string_view example =
        R"({"account":"650101-wang","unit":"650101","role":"outlet_manager","name":"王芳","active":true})";
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::administration;

    std::string_view account{}, unit{}, role{}, name{}, password{};
    bool active = false, demo = false;

    static constexpr auto fields() {
        return std::tuple{field::by_rule(field::code("account", &RoleChanged::account)),
                          field::by_rule(field::code("unit", &RoleChanged::unit)),
                          field::by_rule(field::code("role", &RoleChanged::role)),
                          field::by_rule(field::code("name", &RoleChanged::name)),
                          field::by_rule(field::flag("active", &RoleChanged::active)),
                          field::by_rule(field::flag("demo", &RoleChanged::demo)),
                          field::by_rule(field::code("password", &RoleChanged::password))};
    }
};

}  // namespace huiyin
