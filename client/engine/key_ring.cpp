// SPDX-License-Identifier: Apache-2.0
#include "client/engine/key_ring.hpp"

#include <algorithm>
#include <array>

#include "client/engine/engine_faults.hpp"
#include "sync/chain/escrow.hpp"
#include "sync/log/log_faults.hpp"

namespace huiyin::client {
namespace {

using namespace std::chrono_literals;

/// After the third wrong PIN, the fourth …: ten tries take more than an hour.
constexpr std::array<std::chrono::seconds, 7> waits{30s, 60s, 120s, 300s, 600s, 1'200s, 1'800s};
constexpr int free_tries = 3;

}  // namespace

std::chrono::milliseconds wait_after(int wrong) {
    if (wrong < free_tries) return 0ms;
    return waits[std::min(static_cast<std::size_t>(wrong - free_tries), waits.size() - 1)];
}

KeyRing::KeyRing(sync::LogVault& log, Elapsed elapsed, const sync::PinCost& cost)
    : log_(log), elapsed_(std::move(elapsed)), cost_(cost) {
    for (const auto& holder : log_.key_holders())
        if (holder.wrong > 0) not_before_[holder.actor.account] = elapsed_() + wait_after(holder.wrong);
}

std::chrono::milliseconds KeyRing::wait_of(const sync::KeyHolder& holder) const {
    const auto until = not_before_.find(holder.actor.account);
    return until == not_before_.end() ? 0ms : std::max(0ms, until->second - elapsed_());
}

std::vector<Person> KeyRing::people() const {
    std::vector<Person> out;
    for (const auto& holder : log_.key_holders())
        out.push_back({holder.actor, wait_of(holder), holder.wrong >= most_wrong_pins});
    return out;
}

Result<void> KeyRing::count(sync::KeyHolder& holder, int wrong) {
    holder.wrong = wrong;
    if (wrong == 0)
        not_before_.erase(holder.actor.account);
    else
        not_before_[holder.actor.account] = elapsed_() + wait_after(wrong);
    return log_.store(holder);
}

Result<Actor> KeyRing::open(const std::string& account, const std::string& pin) {
    auto holders = log_.key_holders();
    const auto found = std::ranges::find(holders, account, [](const auto& h) { return h.actor.account; });
    if (found == holders.end()) return fault(faults::no_pin_here, "account");
    auto& holder = *found;
    if (holder.wrong >= most_wrong_pins) return fault(faults::pins_used_up, "pin");
    if (wait_of(holder) > 0ms) return fault(faults::wait_for_pin, "pin");
    // Who pulls the plug while it is judged has had this try.
    if (auto counted = count(holder, holder.wrong + 1); !counted) return std::unexpected(counted.error());
    auto key = sync::unwrap(holder, pin);
    if (!key) return std::unexpected(key.error());
    if (!*key) return fault(faults::wrong_pin, "pin");
    if (log_.at_rest() == sync::AtRest::locked)
        if (auto unlocked = log_.unlock(std::move(**key)); !unlocked) return std::unexpected(unlocked.error());
    if (auto counted = count(holder, 0); !counted) return std::unexpected(counted.error());
    return holder.actor;
}

Result<void> KeyRing::set_pin(const Actor& actor, const std::string& pin, const sync::Identity& device) {
    if (auto good = sync::check_new_pin(pin); !good) return good;
    if (device.face == Face::kiosk) return fault(faults::kiosk_has_no_pin);
    if (log_.at_rest() == sync::AtRest::plain) {
        auto key = sync::DataKey::fresh();
        const auto first = sync::wrap(key, actor, pin, cost_);
        if (!first) return std::unexpected(first.error());
        const auto escrow = sync::make_escrow(key, device.origin, device.box_key);
        if (escrow.empty()) return fault(faults::office_key_unusable);
        return log_.begin_sealing(std::move(key), *first, escrow);
    }
    if (!log_.key()) return fault(faults::device_locked);
    auto holder = sync::wrap(*log_.key(), actor, pin, cost_);
    if (!holder) return std::unexpected(holder.error());
    return count(*holder, 0);
}

}  // namespace huiyin::client
