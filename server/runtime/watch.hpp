// SPDX-License-Identifier: Apache-2.0
// The thread that looks after head office's health while nobody calls: each second at the disk, and by a probe write
// whether it takes anything; at its keys' file.
#pragma once
#include "server/runtime/head_office.hpp"
#include "server/runtime/repeating_thread.hpp"

namespace huiyin::server {

/// Compares keys.json with the keys that head office serves with.
void look_at_keys(HeadOffice& house);

/// After a write that failed it probes each second, else every half minute. Stops and joins when it goes.
class Watch {
  public:
    explicit Watch(HeadOffice& house) : house_(house), thread_([this] { return look(); }) {}

  private:
    RepeatingThread::Pause look();
    HeadOffice& house_;
    int looks_ = 0;
    RepeatingThread thread_;
};

}  // namespace huiyin::server
