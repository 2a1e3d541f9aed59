// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/device_health.hpp"

#include "shared/vocabulary/origin_name.hpp"

namespace huiyin::server {

bool is_silent(const Origin& device, Instant now) { return now - device.last_seen > silent_after; }

DeviceHealth device_health(DeviceStore& store, const ServerContext& context) {
    const auto now = context.now();
    const auto tolerance = std::chrono::seconds{context.rules.policy.clock_tolerance_seconds};
    DeviceHealth out;
    for (const auto& device : store.origins()) {
        if (is_own_origin(device.id) || device.revoked || device.token_hash.empty()) continue;
        out.silent += is_silent(device, now);
        out.clock_off += std::chrono::abs(std::chrono::milliseconds{device.offset_ms}) > tolerance;
        out.forked += device.forked;
        const auto ago = std::chrono::duration_cast<std::chrono::seconds>(now - device.last_seen);
        out.longest_ago = std::max<std::int64_t>(out.longest_ago, ago.count());
    }
    return out;
}

}  // namespace huiyin::server
