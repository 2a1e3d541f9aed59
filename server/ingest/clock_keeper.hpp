// SPDX-License-Identifier: Apache-2.0
// Looks after head office's clock while it runs: keeps it for the next start, says when it is in doubt, and hears who
// can end that (rulebook 10, docs/decisions/0017).
#pragma once
#include <mutex>
#include <optional>

#include "server/runtime/repeating_thread.hpp"
#include "server/runtime/server_runtime.hpp"
#include "sync/protocol/messages.hpp"

namespace huiyin::server {

/// One sentence for the operator about a clock in doubt; "" when it is not.
std::string why_in_doubt(const TrustedClock::State&);

/// A device of the bank says what time it is: three of different units that agree with the wall clock end a doubt. One
/// whose identity is used twice is not heard. Where it shows a receipt that head office itself signed later than now,
/// it is that late at least. Fails when the end of the doubt cannot be stored.
Answer<void> hear_device(ServerRuntime&, const Origin& device, const sync::RequestHeader&);

/// An operator says that the wall clock is right after all: it is adopted, durably, and written as `clock_confirmed`.
/// {confirmed, before, after}; `confirmed` false: it was not in doubt, and nothing was done. 409 in a rehearsal, 503
/// when it cannot be stored.
Answer<Json> confirm_clock(ServerRuntime&);

/// Looks at the clock each second, dates anew what came in during a doubt when that ends, on a thread of its own, or
/// whenever it is asked to. The clock is kept before the constructor returns, so that the next start can judge it
/// whatever becomes of this one, then each minute, when a doubt ends, and when it stops. Does nothing in a rehearsal.
class ClockKeeper {
  public:
    enum class Looks { each_second, when_asked };
    explicit ClockKeeper(ServerRuntime& runtime, Looks looks = Looks::each_second);
    ~ClockKeeper();
    ClockKeeper(const ClockKeeper&) = delete;
    ClockKeeper& operator=(const ClockKeeper&) = delete;

    /// One look: reports news and stores what is due.
    void scan();

  private:
    void tell(const TrustedClock::State&);
    void keep(const TrustedClock::State&);
    void end_doubt(const TrustedClock::State&);

    ServerRuntime& runtime_;
    const bool rehearsal_;
    std::mutex looking_;  ///< the two below
    ClockDoubt told_ = ClockDoubt::none;
    std::optional<ClockMark> kept_;
    Instant began_;             ///< the doubt that was noted last
    std::int64_t feed_ = 0;     ///< the last one when the clock was not in doubt
    bool doubt_noted_ = false;  ///< in the store
    std::optional<RepeatingThread> thread_;
};

}  // namespace huiyin::server
