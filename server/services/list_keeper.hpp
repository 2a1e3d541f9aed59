// SPDX-License-Identifier: Apache-2.0
// The thread that keeps the index of lists close behind the store. What it has not indexed yet, lists look at beside
// it: nobody waits for it.
#pragma once
#include <optional>

#include "server/lists/list_index.hpp"
#include "server/runtime/repeating_thread.hpp"
#include "server/runtime/server_runtime.hpp"

namespace huiyin::server {

/// One step; whether there is more to take in at once. Fails when the store or the index does.
Answer<bool> follow_lists(ServerRuntime&, ListIndex&);

/// Follows from its beginning to its end. Gives way to whatever else wants the processor.
class ListKeeper {
  public:
    explicit ListKeeper(ServerRuntime& runtime);  ///< does nothing where head office has no index

  private:
    RepeatingThread::Pause follow();

    ServerRuntime& runtime_;
    bool was_whole_ = false;
    std::optional<RepeatingThread> thread_;
};

}  // namespace huiyin::server
