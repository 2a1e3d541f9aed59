// SPDX-License-Identifier: Apache-2.0
// What every event on a device says: how it is now (decision 0022).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct DeviceState {
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::administration;

    std::string_view device{}, unit{}, face{}, name{}, token_hash{}, exchange_key{}, code{};
    bool revoked = false;

    static constexpr auto fields() {
        return std::tuple{field::by_rule(field::code("device", &DeviceState::device)),
                          field::by_rule(field::code("unit", &DeviceState::unit)),
                          field::by_rule(field::code("face", &DeviceState::face)),
                          field::by_rule(field::code("name", &DeviceState::name)),
                          field::by_rule(field::code("token_hash", &DeviceState::token_hash)),
                          field::by_rule(field::code("exchange_key", &DeviceState::exchange_key)),
                          field::by_rule(field::flag("revoked", &DeviceState::revoked)),
                          field::by_rule(field::code("code", &DeviceState::code))};
    }
};

}  // namespace huiyin
