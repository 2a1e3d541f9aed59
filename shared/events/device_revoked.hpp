// SPDX-License-Identifier: Apache-2.0
// A device was revoked (decision 0022).
#pragma once
#include "shared/events/device_state.hpp"

namespace huiyin {

struct DeviceRevoked : DeviceState {
    static constexpr auto kind = EventKind::device_revoked;
    static constexpr About about{"rulebook 12", "A device was revoked.", "设备吊销", "设备被吊销。"};
    static constexpr std::string_view example = R"({"device":"d-0001","unit":"650101","face":"kiosk","revoked":true})";
};

}  // namespace huiyin
