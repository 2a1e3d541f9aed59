// SPDX-License-Identifier: Apache-2.0
// How often someone may try: counts per key in a window of real time.
#pragma once
#include <chrono>
#include <map>
#include <mutex>
#include <string>

#include "shared/foundation/instant.hpp"

namespace huiyin::server {

class RateLimit {
  public:
    RateLimit(int most, std::chrono::seconds window) : most_(most), window_(window) {}
    /// Seconds to wait before `key` may try at `now`; 0: now.
    int wait(const std::string& key, Instant now) const;
    /// Counts a try. The window starts with the first one, and again with the one that fills it.
    void count(const std::string& key, Instant now);
    /// Both at once, so that a crowd of tries at the same moment is counted one by one.
    int take(const std::string& key, Instant now);
    /// What was taken came to no try.
    void give_back(const std::string& key);
    void forget(const std::string& key);
    /// As many tries in the window from now on. From any thread.
    void allow(int most);

  private:
    struct Tries {
        int made = 0;
        Instant since;
    };
    int waiting(const std::string& key, Instant now) const;
    void add(const std::string& key, Instant now);
    int most_;
    std::chrono::seconds window_;
    mutable std::mutex mutex_;
    std::map<std::string, Tries> tries_;
};

}  // namespace huiyin::server
