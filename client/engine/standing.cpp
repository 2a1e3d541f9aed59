// SPDX-License-Identifier: Apache-2.0
// client/engine/standing.cpp
#include "client/engine/standing.hpp"

#include "client/engine/log_replica.hpp"

namespace huiyin::client {
namespace {

using std::chrono::minutes;

constexpr minutes tolerated{5};
constexpr std::chrono::hours longest_apart{180 * 24};
constexpr const char* shut_out_key = "shut_out";
constexpr const char* server_key = "server_key";

bool is_shut_out(const Fault& fault) { return fault.where == device_shut_out; }

}  // namespace

Standing LogReplica::standing() const {
    if (key_changed_) return Standing::key_changed;
    return log_->get(shut_out_key) == "1" ? Standing::shut_out : Standing::good;
}

void LogReplica::note_standing(const Fault* failed) {
    key_changed_ = failed && failed->where == sync::key_changed;
    // Remembered: a kiosk that was shut out stays so when it starts again without a network.
    const bool shut_out = failed && is_shut_out(*failed);
    if ((!failed || shut_out) && shut_out != (log_->get(shut_out_key) == "1"))
        (void)log_->put(shut_out_key, shut_out ? "1" : "0");  // told anew by the next exchange
}

void LogReplica::note_time(Instant wall) { seen_ = Seen{wall, surroundings_.elapsed()}; }

Clock LogReplica::clock(Instant wall) const {
    const auto state = log_->state();
    const auto off = [](std::chrono::milliseconds by) { return std::chrono::abs(by) > tolerated; };
    // While this process runs, a clock that never jumps tells whether the other one did.
    if (seen_ && off((wall - seen_->wall) - (surroundings_.elapsed() - seen_->elapsed))) return Clock::doubtful;
    if (state.last_exchange && (wall < *state.last_exchange - tolerated || wall - *state.last_exchange > longest_apart))
        return Clock::doubtful;
    return off(std::chrono::milliseconds{state.clock_offset_ms}) ? Clock::corrected : Clock::right;
}

std::string LogReplica::pinned_key() const { return log_->get(server_key).value_or(""); }

Result<void> LogReplica::trust(const std::string& key) {
    if (auto stored = log_->put(server_key, key); !stored) return stored;
    key_changed_ = false;
    if (office_) office_->pin(key);
    return {};
}

std::optional<MovedAside> LogReplica::moved_aside() const {
    const auto json = parse_json(log_->get(moved_aside_key).value_or(""));
    return json ? MovedAside::from_json(*json) : std::nullopt;
}

Result<void> LogReplica::forget_moved_aside() { return log_->put(moved_aside_key, ""); }

}  // namespace huiyin::client
