// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/lobby_calls.hpp"

#include "sync/protocol/call_members.hpp"

namespace huiyin::server {

void LobbyCalls::exchange(const Origin& device, const sync::RequestHeader& asked, Instant now,
                          sync::ResponseHeader& answer) {
    if (device.unconfirmed) return;
    const std::lock_guard lock(mutex_);
    forget_old(now);
    if (device.face == Face::kiosk) {
        if (!asked.call) return;
        hear_kiosk(device, *asked.call, now);
        answer.call = sync::CallHeard{*asked.call, ringing_.at(device.id).coming};
    } else if (device.face == Face::tablet) {
        hear_going(device, asked);
        for (const auto& [kiosk, call] : ringing_)
            if (call.unit == device.unit && !call.coming) answer.calls.push_back({kiosk, call.name, call.heard});
    }
}

/// A clock that was set back ends them, too.
void LobbyCalls::forget_old(Instant now) {
    std::erase_if(ringing_, [&](const auto& entry) {
        const auto age = now - entry.second.heard;
        return age < std::chrono::milliseconds{0} || age >= sync::call_lasts;
    });
}

/// Another word within the minute is the same call: a kiosk that did not hear that the first one arrived asks again.
void LobbyCalls::hear_kiosk(const Origin& kiosk, Instant called_at, Instant now) {
    auto& call = ringing_[kiosk.id];
    const bool again = call.called_at == called_at || now - call.heard < sync::call_again_after;
    if (call.unit == kiosk.unit && again)
        call.called_at = called_at;
    else
        call = {kiosk.unit, kiosk.name, now, called_at};
}

void LobbyCalls::hear_going(const Origin& tablet, const sync::RequestHeader& asked) {
    for (const auto& [kiosk, at] : asked.going) {
        const auto found = ringing_.find(kiosk);
        if (found != ringing_.end() && found->second.unit == tablet.unit && found->second.heard == at)
            found->second.coming = true;
    }
}

}  // namespace huiyin::server
