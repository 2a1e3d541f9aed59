// SPDX-License-Identifier: Apache-2.0
// server/clock.hpp — head office's clock: the system's, or a virtual one for rehearsals.
#pragma once
#include <atomic>

#include "shared/instant.hpp"

namespace huiyin::server {

/// The system's wall clock. Sessions and lock-outs run on it even in a rehearsal, so that months of virtual time log
/// nobody out.
Instant real_time();

class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock : public Clock {
  public:
    Instant now() const override { return real_time(); }
};

/// Stands still unless it is moved.
class RehearsalClock : public Clock {
  public:
    explicit RehearsalClock(Instant start) : now_(start.ms) {}
    Instant now() const override { return {now_.load()}; }
    void set(Instant now) { now_.store(now.ms); }

  private:
    std::atomic<std::int64_t> now_;
};

}  // namespace huiyin::server
