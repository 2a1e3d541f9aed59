// SPDX-License-Identifier: Apache-2.0
// The devices' health, for /healthz and /metrics: silent, with a wrong clock, used twice.
#pragma once
#include "server/runtime/server_context.hpp"

namespace huiyin::server {

/// A device that was not heard of for so long is silent; a weekend of a closed outlet is shorter.
inline constexpr std::chrono::hours silent_after{72};

bool is_silent(const Origin&, Instant now);

struct DeviceHealth {
    std::int64_t silent = 0;       ///< in use, and not heard of for silent_after
    std::int64_t clock_off = 0;    ///< whose clock was beyond the policy's tolerance at the last exchange
    std::int64_t forked = 0;       ///< whose identity is used twice
    std::int64_t longest_ago = 0;  ///< seconds since the exchange of the one that was heard of least lately
    bool operator==(const DeviceHealth&) const = default;
};

/// Counts enrolled devices that were not revoked. Throws when the store fails.
DeviceHealth device_health(DeviceStore&, const ServerContext&);

}  // namespace huiyin::server
