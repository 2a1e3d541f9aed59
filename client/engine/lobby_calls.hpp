// SPDX-License-Identifier: Apache-2.0
// A customer calls somebody to the kiosk: what a kiosk says and hears of it, and what rings on a tablet. In memory
// only; nothing of it is in the log. Times are of the clock that never jumps (docs/decisions/0038).
#pragma once
#include <chrono>
#include <optional>
#include <vector>

#include "sync/protocol/messages.hpp"

namespace huiyin::client {

/// How the kiosk's last call stands. `failed`: there was no network, or a head office that knows of no calls.
/// `unanswered`: it rings on, and nobody has answered for a minute.
enum class CallState { none, calling, coming, unanswered, failed };
/// One call a minute; one that rang nowhere does not count.
constexpr bool may_call(CallState state) { return state != CallState::calling && state != CallState::coming; }

class LobbyCalls {
  public:
    using Elapsed = std::chrono::milliseconds;

    // A kiosk's side.
    /// Nothing while may_call says no. `at` tells this call from the next.
    void call(Instant at, Elapsed now);
    CallState state(Elapsed now) const;

    // A tablet's side.
    /// What rings here; never longer than a call lasts, whether or not head office can be reached.
    std::vector<sync::LobbyCall> ringing(Elapsed now) const;
    /// Somebody here goes there: it rings here no more, and on no other tablet after the next exchange.
    void go(const std::string& kiosk);

    // Each exchange, on either side.
    void ask(sync::RequestHeader&, Elapsed now) const;
    void take(const sync::ResponseHeader&, Elapsed now);
    void missed();  ///< it failed

  private:
    struct Own {
        Instant at;
        Elapsed since{0};
        bool taken = false, coming = false, failed = false;
    };
    struct Heard {
        sync::LobbyCall call;
        Elapsed since{0};
    };
    std::optional<Own> own_;
    std::vector<Heard> heard_;
    std::map<std::string, Instant> going_;  ///< not told yet
};

}  // namespace huiyin::client
