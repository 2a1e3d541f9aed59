// SPDX-License-Identifier: Apache-2.0
// A device was enrolled (decision 0022).
#pragma once
#include "shared/events/device_state.hpp"

namespace huiyin {

struct DeviceEnrolled : DeviceState {
    static constexpr auto kind = EventKind::device_enrolled;
    static constexpr About about{"rulebook 12", "A device was enrolled.", "设备注册", "设备完成注册。"};
    static constexpr std::string_view example =
        R"({"device":"d-0001","unit":"650101","face":"kiosk","name":"大堂一号"})";
};

}  // namespace huiyin
