// SPDX-License-Identifier: Apache-2.0
// The clocks of head office's machine: what time it really is, what its wall clock says, and since when it runs.
#pragma once
#include <mutex>

#include "server/platform/clock.hpp"

namespace huiyin::simulation {

class MachineClocks : public server::TimeSource {
  public:
    explicit MachineClocks(Instant start) : really_(start), booted_(start) {}
    server::ClockReading read() const override {
        const std::lock_guard lock(mutex_);
        return {really_ + ahead_, "boot-" + std::to_string(boots_), really_ - booted_};
    }
    Instant really() const {
        const std::lock_guard lock(mutex_);
        return really_;
    }
    std::chrono::milliseconds ahead() const {
        const std::lock_guard lock(mutex_);
        return ahead_;
    }
    void move_to(Instant really) {
        const std::lock_guard lock(mutex_);
        really_ = std::max(really_, really);
    }
    /// Somebody, or something, sets the wall clock.
    void set(std::chrono::milliseconds ahead) {
        const std::lock_guard lock(mutex_);
        ahead_ = ahead;
    }
    /// The machine starts. Less than a day ahead, nobody could tell a wrong clock from a machine that was off
    /// (docs/decisions/0017): its clock is right again then.
    void reboot() {
        constexpr std::chrono::minutes harmless{4};
        constexpr std::chrono::hours found_out{25};
        const std::lock_guard lock(mutex_);
        booted_ = really_;
        ++boots_;
        if (ahead_ > harmless && ahead_ < found_out) ahead_ = {};
    }

  private:
    mutable std::mutex mutex_;  ///< head office's writer reads them, too
    Instant really_, booted_;
    std::chrono::milliseconds ahead_{0};
    int boots_ = 1;
};

}  // namespace huiyin::simulation
