// SPDX-License-Identifier: Apache-2.0
// A machine's clocks that tests move: time passes, somebody sets the wall clock, the machine is switched off.
#pragma once
#include <mutex>

#include "server/platform/clock.hpp"
#include "tests/support/times.hpp"

namespace huiyin::test {

class MovedTime : public server::TimeSource {
  public:
    explicit MovedTime(When wall) : reading_{wall.instant, "boot-1", std::chrono::hours{1}} {}
    server::ClockReading read() const override {
        const std::lock_guard lock(mutex_);
        return reading_;
    }
    /// Both clocks go on.
    server::ClockReading pass(std::chrono::milliseconds time) {
        const std::lock_guard lock(mutex_);
        reading_.wall = reading_.wall + time;
        reading_.since += time;
        return reading_;
    }
    /// Somebody sets the wall clock by so much.
    server::ClockReading set_by(std::chrono::milliseconds by) {
        const std::lock_guard lock(mutex_);
        reading_.wall = reading_.wall + by;
        return reading_;
    }
    /// The machine is off for so long, and starts with a wall clock that is `wrong_by` wrong.
    server::ClockReading reboot(std::chrono::milliseconds off, std::chrono::milliseconds wrong_by = {}) {
        const std::lock_guard lock(mutex_);
        reading_ = {reading_.wall + off + wrong_by, "boot-" + std::to_string(++boots_), std::chrono::seconds{20}};
        return reading_;
    }

  private:
    mutable std::mutex mutex_;
    server::ClockReading reading_;
    int boots_ = 1;
};

}  // namespace huiyin::test
