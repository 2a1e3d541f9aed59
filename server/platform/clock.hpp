// SPDX-License-Identifier: Apache-2.0
// What head office can read time from: the machine's clocks, and a clock that answers "now".
#pragma once
#include <atomic>
#include <chrono>
#include <memory>
#include <string>

#include "shared/foundation/instant.hpp"

namespace huiyin::server {

/// What the wall clock says, whoever set it. For the log's lines only: everything else asks Office::now() or
/// Office::real_now().
Instant wall_time();

/// Milliseconds since this machine started, as a point in time: for waits that begin and end while head office runs.
/// Nobody sets it, so that a wait neither ends early nor lasts for a year.
Instant steady_time();

/// The machine's clocks at one moment.
struct ClockReading {
    Instant wall;                        ///< CLOCK_REALTIME: may be set to anything
    std::string boot;                    ///< names this boot of the machine; "" not known
    std::chrono::milliseconds since{0};  ///< that boot, sleep included (CLOCK_BOOTTIME): only goes on
};

/// Where readings come from.
class TimeSource {
  public:
    virtual ~TimeSource() = default;
    virtual ClockReading read() const = 0;
};
/// This machine's.
std::shared_ptr<const TimeSource> machine_time();

class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    /// Nothing irreversible may be done by what now() says.
    virtual bool in_doubt() const { return false; }
    /// In doubt, or what came in during a doubt is not dated anew yet: nothing is raised by the passing of time.
    virtual bool is_unsettled() const { return false; }
};

/// Stands still unless it is moved. Never in doubt: whoever rehearses moves it.
class RehearsalClock : public Clock {
  public:
    explicit RehearsalClock(Instant start) : now_(start.ms) {}
    Instant now() const override { return {now_.load()}; }
    void set(Instant now) { now_.store(now.ms); }

  private:
    std::atomic<std::int64_t> now_;
};

}  // namespace huiyin::server
