// SPDX-License-Identifier: Apache-2.0
// An account was closed. The password is sealed to head office (decision 0022).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct AccountLocked {
    static constexpr auto kind = EventKind::account_locked;
    static constexpr About about{"rulebook 12", "An account was closed.", "账号停用", "账号停用。"};
    static constexpr std::string_view example =
        R"({"account":"650101-wang","unit":"650101","role":"outlet_staff","name":"王芳","active":false})";
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::administration;

    std::string_view account{}, unit{}, role{}, name{}, password{};
    bool active = false, demo = false;

    static constexpr auto fields() {
        return std::tuple{field::by_rule(field::code("account", &AccountLocked::account)),
                          field::by_rule(field::code("unit", &AccountLocked::unit)),
                          field::by_rule(field::code("role", &AccountLocked::role)),
                          field::by_rule(field::code("name", &AccountLocked::name)),
                          field::by_rule(field::flag("active", &AccountLocked::active)),
                          field::by_rule(field::flag("demo", &AccountLocked::demo)),
                          field::by_rule(field::code("password", &AccountLocked::password))};
    }
};

}  // namespace huiyin
