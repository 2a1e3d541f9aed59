// SPDX-License-Identifier: Apache-2.0
#include "client/engine/lobby_calls.hpp"

#include <algorithm>

#include "sync/protocol/call_members.hpp"

namespace huiyin::client {

void LobbyCalls::call(Instant at, Elapsed now) {
    if (may_call(state(now))) own_ = Own{at, now};
}

CallState LobbyCalls::state(Elapsed now) const {
    if (!own_) return CallState::none;
    const auto age = now - own_->since;
    if (own_->failed) return age < sync::call_again_after ? CallState::failed : CallState::none;
    if (age >= sync::call_lasts) return CallState::none;
    if (own_->coming) return CallState::coming;
    return age < sync::call_again_after ? CallState::calling : CallState::unanswered;
}

std::vector<sync::LobbyCall> LobbyCalls::ringing(Elapsed now) const {
    std::vector<sync::LobbyCall> out;
    for (const auto& [call, since] : heard_)
        if (now - since < sync::call_lasts) out.push_back(call);
    return out;
}

void LobbyCalls::go(const std::string& kiosk) {
    const auto found = std::ranges::find(heard_, kiosk, [](const Heard& h) { return h.call.origin; });
    if (found == heard_.end()) return;
    going_[kiosk] = found->call.at;
    heard_.erase(found);
}

void LobbyCalls::ask(sync::RequestHeader& header, Elapsed now) const {
    const auto own = state(now);
    if (own == CallState::calling || own == CallState::unanswered) header.call = own_->at;
    header.going = going_;
}

void LobbyCalls::take(const sync::ResponseHeader& header, Elapsed now) {
    going_.clear();
    std::vector<Heard> heard;
    for (const auto& call : header.calls) {
        const auto known = std::ranges::find(heard_, call, &Heard::call);
        heard.push_back({call, known == heard_.end() ? now : known->since});
    }
    heard_ = std::move(heard);
    if (!own_) return;
    if (!header.call) return missed();
    if (header.call->at != own_->at) return;
    own_->taken = true;
    own_->coming = header.call->coming;
}

void LobbyCalls::missed() {
    if (own_ && !own_->taken) own_->failed = true;
}

}  // namespace huiyin::client
