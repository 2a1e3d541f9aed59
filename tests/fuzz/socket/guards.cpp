// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/socket/guards.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace huiyin::fuzz {

HangGuard::HangGuard(std::chrono::seconds longest)
    : longest_(longest), watching_([this](const std::stop_token& stop) { watch(stop); }) {}

HangGuard::~HangGuard() = default;

void HangGuard::begin(std::string what) {
    const std::lock_guard lock(mutex_);
    what_ = std::move(what);
    begun_ = Clock::now();
}

void HangGuard::end() {
    const std::lock_guard lock(mutex_);
    if (begun_) slowest_ = std::max(slowest_, std::chrono::ceil<std::chrono::milliseconds>(Clock::now() - *begun_));
    begun_.reset();
}

void HangGuard::watch(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (!stop.stop_requested()) {
        if (begun_ && Clock::now() - *begun_ > longest_) {
            std::printf("a hang of more than %lld s: %s\n", static_cast<long long>(longest_.count()), what_.c_str());
            std::fflush(stdout);
            std::_Exit(1);
        }
        changed_.wait_for(lock, stop, std::chrono::milliseconds(500), [] { return false; });
    }
}

std::int64_t GrowthGuard::grown() {
    const auto out = resident_() - first_;
    most_grown_ = std::max(most_grown_, out);
    return out;
}

std::int64_t GrowthGuard::own_resident() {
    std::int64_t whole = 0, pages = 0;
    std::ifstream("/proc/self/statm") >> whole >> pages;
    return pages * sysconf(_SC_PAGESIZE);
}

}  // namespace huiyin::fuzz
