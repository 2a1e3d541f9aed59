// SPDX-License-Identifier: Apache-2.0
#include "sync/platform/steady_clock.hpp"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>

namespace huiyin::sync {
namespace {

std::string boot_id() {
    std::ifstream file("/proc/sys/kernel/random/boot_id");
    std::string out;
    std::getline(file, out);
    std::erase(out, '-');
    return out;
}

/// "<boot>" or "<boot>-<n>": n counts how often its clock went back.
bool is_of(const std::string& kept, const std::string& boot) { return kept == boot || kept.starts_with(boot + '-'); }

std::string next_name(const std::string& kept, const std::string& boot) {
    const int times = kept == boot ? 1 : std::atoi(kept.c_str() + boot.size() + 1);
    return boot + '-' + std::to_string(times + 1);
}

}  // namespace

SteadyReading machine_steady_clock() {
    static const std::string boot = boot_id();
    timespec time{};
    if (::clock_gettime(CLOCK_BOOTTIME, &time) != 0) return {};
    using namespace std::chrono;
    return {boot, duration_cast<milliseconds>(seconds{time.tv_sec} + nanoseconds{time.tv_nsec})};
}

SteadyTime continued(const SteadyTime& kept, const SteadyReading& now) {
    if (!is_of(kept.boot, now.boot)) return {now.boot, now.since, kept.total};
    if (now.since < kept.since) return {next_name(kept.boot, now.boot), now.since, kept.total};
    return {kept.boot, now.since, kept.total + (now.since - kept.since)};
}

}  // namespace huiyin::sync
