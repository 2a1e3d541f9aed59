// SPDX-License-Identifier: Apache-2.0
// The thread that looks after head office's health while nobody calls: each second at the disk, and by a probe write
// whether it takes anything; at its keys' file.
#pragma once
#include <condition_variable>
#include <mutex>
#include <thread>

#include "server/runtime/head_office.hpp"

namespace huiyin::server {

/// Compares keys.json with the keys that head office serves with.
void look_at_keys(HeadOffice& house);

/// After a write that failed it probes each second, else every half minute. Stops and joins when it goes.
class Watch {
  public:
    explicit Watch(HeadOffice& house) : house_(house), thread_([this] { loop(); }) {}
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

  private:
    void loop();
    HeadOffice& house_;
    std::mutex mutex_;
    std::condition_variable stop_asked_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace huiyin::server
