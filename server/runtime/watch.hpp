// SPDX-License-Identifier: Apache-2.0
// The thread that looks after head office's health while nobody calls: each second at the disk, and by a probe write
// whether it takes anything; at its keys' file; at how far events are on the disk.
#pragma once
#include <cstdint>
#include <optional>
#include <utility>

#include "server/runtime/repeating_thread.hpp"
#include "server/runtime/server_runtime.hpp"

namespace huiyin::server {

/// Compares keys.json with the keys that head office serves with.
void look_at_keys(ServerRuntime& runtime);

/// Whether every subject whose lines lie under a key of its own has that key: reads the log once. True: none is
/// missing.
bool look_at_subject_keys(ServerRuntime& runtime);

/// Sees to it that DIR/huiyin.id says up to which event the database is on the disk, so that an older copy in its place
/// is known for one (docs/decisions/0016).
class DurableMark {
  public:
    explicit DurableMark(ServerRuntime& runtime) : runtime_(runtime) {}
    /// To be called each second: writes once nothing more comes, and once a minute while something does.
    void look();
    void keep();  ///< now

  private:
    std::optional<std::int64_t> last_event() const;
    void keep(std::int64_t feed);
    ServerRuntime& runtime_;
    std::int64_t seen_ = 0, kept_ = 0;
    int looks_ = 0;  ///< since it was kept
};

/// After a write that failed it probes each second, else every half minute. Stops and joins when it goes.
class Watch {
  public:
    explicit Watch(ServerRuntime& runtime)
        : runtime_(runtime), mark_(runtime), thread_(std::in_place, [this] { return look(); }) {}
    ~Watch();

  private:
    RepeatingThread::Pause look();
    ServerRuntime& runtime_;
    int looks_ = 0;
    bool has_subject_keys_ = false;  ///< they were looked at, and are there
    DurableMark mark_;
    std::optional<RepeatingThread> thread_;
};

}  // namespace huiyin::server
