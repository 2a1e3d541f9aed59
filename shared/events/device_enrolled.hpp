// SPDX-License-Identifier: Apache-2.0
// A device was enrolled (decision 0022).
#pragma once
#include "shared/events/kind.hpp"

namespace huiyin {

struct DeviceEnrolled {
    static constexpr auto kind = EventKind::device_enrolled;
    static constexpr About about{"rulebook 12", "A device was enrolled.", "设备注册", "设备完成注册。"};
    static constexpr std::string_view example =
        R"({"device":"d-0001","unit":"650101","face":"kiosk","name":"大堂一号"})";
    static constexpr auto written_by = group::head_office_itself;
    static constexpr auto on = Subjects::administration;

    std::string_view device{}, unit{}, face{}, name{}, token_hash{}, exchange_key{}, code{};
    bool revoked = false;

    static constexpr auto fields() {
        return std::tuple{field::by_rule(field::code("device", &DeviceEnrolled::device)),
                          field::by_rule(field::code("unit", &DeviceEnrolled::unit)),
                          field::by_rule(field::code("face", &DeviceEnrolled::face)),
                          field::by_rule(field::code("name", &DeviceEnrolled::name)),
                          field::by_rule(field::code("token_hash", &DeviceEnrolled::token_hash)),
                          field::by_rule(field::code("exchange_key", &DeviceEnrolled::exchange_key)),
                          field::by_rule(field::flag("revoked", &DeviceEnrolled::revoked)),
                          field::by_rule(field::code("code", &DeviceEnrolled::code))};
    }
};

}  // namespace huiyin
