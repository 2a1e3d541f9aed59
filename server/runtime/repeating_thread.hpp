// SPDX-License-Identifier: Apache-2.0
// A thread that does a piece of work again and again.
#pragma once
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace huiyin::server {

/// Does `work` at once, and again after the pause that it asks for, zero for none. When this goes, the work that is
/// being done is waited for; whoever holds one declares it behind all that the work uses.
class RepeatingThread {
  public:
    using Pause = std::chrono::milliseconds;
    explicit RepeatingThread(std::function<Pause()> work);
    ~RepeatingThread();
    RepeatingThread(const RepeatingThread&) = delete;
    RepeatingThread& operator=(const RepeatingThread&) = delete;

  private:
    void loop();

    std::function<Pause()> work_;
    std::mutex mutex_;
    std::condition_variable stop_asked_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace huiyin::server
