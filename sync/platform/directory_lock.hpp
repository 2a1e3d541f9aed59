// SPDX-License-Identifier: Apache-2.0
// A data directory belongs to one process at a time: two would number the same lines twice.
#pragma once
#include <string>

#include "shared/foundation/fault.hpp"

namespace huiyin::sync {

/// Holds an flock on DIR/lock as long as it lives. The system lets go of it when the process dies, however it dies.
class DirectoryLock {
  public:
    /// Makes the directory (readable by its owner only) when it is not there. Fails with one sentence when it cannot be
    /// made or written, or when another process holds it.
    static Result<DirectoryLock> take(const std::string& directory);

    DirectoryLock(DirectoryLock&& other) noexcept;
    DirectoryLock& operator=(DirectoryLock&&) = delete;
    ~DirectoryLock();

  private:
    explicit DirectoryLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_ = -1;
};

}  // namespace huiyin::sync
