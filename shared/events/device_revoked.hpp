// SPDX-License-Identifier: Apache-2.0
// A device was revoked (decision 0022).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct DeviceRevoked {
    static constexpr auto kind = EventKind::device_revoked;
    static constexpr About about{"rulebook 12", "A device was revoked.", "设备吊销", "设备被吊销。"};
    static constexpr std::string_view example = R"({"device":"d-0001","unit":"650101","face":"kiosk","revoked":true})";
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::administration;

    std::string_view device{}, unit{}, face{}, name{}, token_hash{}, exchange_key{}, code{};
    bool revoked = false;

    static constexpr auto fields() {
        return std::tuple{field::by_rule(field::code("device", &DeviceRevoked::device)),
                          field::by_rule(field::code("unit", &DeviceRevoked::unit)),
                          field::by_rule(field::code("face", &DeviceRevoked::face)),
                          field::by_rule(field::code("name", &DeviceRevoked::name)),
                          field::by_rule(field::code("token_hash", &DeviceRevoked::token_hash)),
                          field::by_rule(field::code("exchange_key", &DeviceRevoked::exchange_key)),
                          field::by_rule(field::flag("revoked", &DeviceRevoked::revoked)),
                          field::by_rule(field::code("code", &DeviceRevoked::code))};
    }
};

}  // namespace huiyin
