// SPDX-License-Identifier: Apache-2.0
#include "server/platform/clock.hpp"

#include <ctime>
#include <fstream>

namespace huiyin::server {
namespace {

std::chrono::milliseconds read_clock(clockid_t which) {
    timespec read{};
    ::clock_gettime(which, &read);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds{read.tv_sec} +
                                                                 std::chrono::nanoseconds{read.tv_nsec});
}

class MachineTime : public TimeSource {
  public:
    MachineTime() {
        std::ifstream file("/proc/sys/kernel/random/boot_id");
        std::getline(file, boot_);
    }
    ClockReading read() const override { return {wall_time(), boot_, read_clock(CLOCK_BOOTTIME)}; }

  private:
    std::string boot_;
};

}  // namespace

Instant wall_time() { return {read_clock(CLOCK_REALTIME).count()}; }

Instant steady_time() { return {read_clock(CLOCK_BOOTTIME).count()}; }

std::shared_ptr<const TimeSource> machine_time() { return std::make_shared<MachineTime>(); }

}  // namespace huiyin::server
