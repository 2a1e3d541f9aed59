// SPDX-License-Identifier: Apache-2.0
// The real world.
#include "client/engine/environment.hpp"

#include <filesystem>

#include "sync/chain/sealing.hpp"
#include "sync/protocol/transport_in_turn.hpp"

namespace huiyin::client {

Environment real_environment() {
    return {[](const std::string& urls) {
                return sync::transport_in_turn(urls, [](const std::string& url) { return sync::http_transport(url); });
            },
            [](std::span<std::uint8_t> out) { sync::random_bytes(out); },
            [] {
                return std::chrono::duration_cast<std::chrono::milliseconds>(
                    std::chrono::steady_clock::now().time_since_epoch());
            },
            sync::PinCost{},
            [](const std::string& directory) -> std::int64_t {
                std::error_code unknown;
                const auto space = std::filesystem::space(directory, unknown);
                return unknown ? -1 : static_cast<std::int64_t>(space.available);
            },
            std::make_shared<RulesCache>(),
            sync::real_files(),
            sync::machine_steady_clock};
}

}  // namespace huiyin::client
