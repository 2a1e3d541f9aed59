// SPDX-License-Identifier: Apache-2.0
// How many passwords are checked at once. Argon2id takes 64 MiB and a core for each: a crowd that signs in must take
// neither all memory nor, waiting, all workers.
#pragma once
#include <condition_variable>
#include <mutex>

namespace huiyin::server {

class PasswordChecks {
  public:
    /// `waiting`: how many may wait for one of the `at_once`.
    PasswordChecks(int at_once, int waiting) : free_(at_once), may_wait_(waiting) {}

    /// Waits for a place, and calls `check` there. False, without having called it, when too many wait already.
    template <class Check>
    bool run(Check check) {
        if (!enter()) return false;
        check();
        leave();
        return true;
    }

  private:
    bool enter() {
        std::unique_lock lock(mutex_);
        if (free_ == 0) {
            if (may_wait_ == 0) return false;
            --may_wait_;
            one_is_free_.wait(lock, [this] { return free_ > 0; });
            ++may_wait_;
        }
        --free_;
        return true;
    }
    void leave() {
        {
            const std::lock_guard lock(mutex_);
            ++free_;
        }
        one_is_free_.notify_one();
    }
    std::mutex mutex_;
    std::condition_variable one_is_free_;
    int free_, may_wait_;
};

}  // namespace huiyin::server
