// SPDX-License-Identifier: Apache-2.0
// What a replica needs from its environment: network, randomness, elapsed time, files.
#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "shared/policy/rules_cache.hpp"
#include "sync/crypto/pin.hpp"
#include "sync/platform/files.hpp"
#include "sync/platform/steady_clock.hpp"
#include "sync/protocol/transport.hpp"

namespace huiyin::client {

struct Environment {
    /// Opens the way to head office at an address.
    std::function<Result<std::unique_ptr<sync::Transport>>(const std::string& url)> connect;
    std::function<void(std::span<std::uint8_t>)> random;
    /// Time passed since some fixed moment, from a clock that never jumps: it measures how long an exchange took.
    std::function<std::chrono::milliseconds()> elapsed;
    sync::PinCost pin_cost{};  ///< what a try at a PIN costs
    /// Bytes that may still be written on the disk of `directory`; -1 when it is unknown. Absent: never asked.
    std::function<std::int64_t(const std::string& directory)> disk_free{};
    /// Where rules are read: replicas that share it share the rules, too.
    std::shared_ptr<RulesCache> rules = std::make_shared<RulesCache>();
    /// Where attachments lie.
    std::shared_ptr<const sync::Files> files = sync::real_files();
    /// The clock that nobody sets (rulebook 10).
    std::function<sync::SteadyReading()> steady = sync::machine_steady_clock;
};

/// HTTP, the operating system's randomness, the steady clock.
Environment real_environment();

}  // namespace huiyin::client
