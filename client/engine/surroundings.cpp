// SPDX-License-Identifier: Apache-2.0
// client/engine/surroundings.cpp — the real world.
#include "client/engine/surroundings.hpp"

#include "sync/sealing.hpp"

namespace huiyin::client {

Surroundings real_surroundings() {
    return {[](const std::string& url) { return sync::http_transport(url); },
            [](std::span<std::uint8_t> out) { sync::random_bytes(out); },
            [] {
                return std::chrono::duration_cast<std::chrono::milliseconds>(
                    std::chrono::steady_clock::now().time_since_epoch());
            }};
}

}  // namespace huiyin::client
