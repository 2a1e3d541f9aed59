// SPDX-License-Identifier: Apache-2.0
// What a program that fuzzes a socket fails by, besides crashes: a hang, and growth.
#pragma once
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace huiyin::fuzz {

/// Ends the process with a message when something that was begun takes longer than `longest`.
class HangGuard {
  public:
    explicit HangGuard(std::chrono::seconds longest = std::chrono::seconds(15));
    ~HangGuard();
    HangGuard(const HangGuard&) = delete;
    HangGuard& operator=(const HangGuard&) = delete;
    void begin(std::string what);
    void end();
    std::chrono::milliseconds slowest() const { return slowest_; }  ///< of all that ended

  private:
    using Clock = std::chrono::steady_clock;
    void watch(const std::stop_token& stop);

    std::chrono::seconds longest_;
    std::chrono::milliseconds slowest_{0};
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::string what_;
    std::optional<Clock::time_point> begun_;
    std::jthread watching_;
};

/// How much more memory a process has than when it had warmed up.
class GrowthGuard {
  public:
    static constexpr std::int64_t most = std::int64_t{64} << 20;
    /// `resident`: how many bytes it has now; this process's without one.
    explicit GrowthGuard(std::function<std::int64_t()> resident = own_resident) : resident_(std::move(resident)) {}
    void begin() { first_ = resident_(); }
    /// In bytes, and the most that was seen so far.
    std::int64_t grown();
    std::int64_t most_grown() const { return most_grown_; }

  private:
    static std::int64_t own_resident();
    std::function<std::int64_t()> resident_;
    std::int64_t first_ = 0, most_grown_ = 0;
};

}  // namespace huiyin::fuzz
