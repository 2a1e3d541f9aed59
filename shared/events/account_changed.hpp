// SPDX-License-Identifier: Apache-2.0
// An account was made or changed. The password is sealed to head office (decision 0022).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct AccountChanged {
    static constexpr auto kind = EventKind::account_changed;
    static constexpr About about{"rulebook 12", "An account was made or changed.", "账号变更", "新建或变更账号。"};
    static constexpr std::string_view example =
        R"({"account":"650101-wang","unit":"650101","role":"outlet_staff","name":"王芳","active":true})";
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::administration;

    std::string_view account{}, unit{}, role{}, name{}, password{};
    bool active = false, demo = false;

    static constexpr auto fields() {
        return std::tuple{field::by_rule(field::code("account", &AccountChanged::account)),
                          field::by_rule(field::code("unit", &AccountChanged::unit)),
                          field::by_rule(field::code("role", &AccountChanged::role)),
                          field::by_rule(field::code("name", &AccountChanged::name)),
                          field::by_rule(field::flag("active", &AccountChanged::active)),
                          field::by_rule(field::flag("demo", &AccountChanged::demo)),
                          field::by_rule(field::code("password", &AccountChanged::password))};
    }
};

}  // namespace huiyin
