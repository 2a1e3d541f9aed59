// SPDX-License-Identifier: Apache-2.0
// What every event on an account says: how it is now. The password is sealed to head office (decision 0022).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct AccountState {
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::administration;

    std::string_view account{}, unit{}, role{}, name{}, password{};
    bool active = false, demo = false, must_change = false;  ///< must_change: the first password, or one that was reset

    static constexpr auto fields() {
        return std::tuple{field::by_rule(field::code("account", &AccountState::account)),
                          field::by_rule(field::code("unit", &AccountState::unit)),
                          field::by_rule(field::code("role", &AccountState::role)),
                          field::by_rule(field::code("name", &AccountState::name)),
                          field::by_rule(field::flag("active", &AccountState::active)),
                          field::by_rule(field::flag("demo", &AccountState::demo)),
                          field::by_rule(field::flag("must_change", &AccountState::must_change)),
                          field::by_rule(field::code("password", &AccountState::password))};
    }
};

}  // namespace huiyin
