// SPDX-License-Identifier: Apache-2.0
// Who holds which of SQLite's locks on a database, and the memory that its connections share: those of the file itself
// (rollback journal) and those of the WAL's index.
#pragma once
#include <sqlite3.h>

#include <array>
#include <memory>
#include <vector>

namespace huiyin::simulation {

/// The locks of one database among the connections of this process. Not thread-safe by itself.
class DatabaseLocks {
  public:
    /// What one connection holds.
    struct Holder {
        int level = SQLITE_LOCK_NONE;
        unsigned shared = 0, exclusive = 0;  ///< bits of the WAL index's locks
        bool attached = false;               ///< to the shared memory
    };
    bool raise(Holder& me, int level);
    void lower(Holder& me, int level);
    bool is_reserved() const { return reserved_ || pending_ || exclusive_; }

    /// The `index`-th region of the shared memory; null when there is none and it is not to be made.
    void* region(Holder& me, std::size_t index, std::size_t size, bool make);
    void detach(Holder& me);
    bool lock(Holder& me, int first, int count, bool exclusive);
    void unlock(Holder& me, int first, int count);

  private:
    int readers_ = 0;  ///< that hold SHARED or more
    const Holder* reserved_ = nullptr;
    const Holder* pending_ = nullptr;
    const Holder* exclusive_ = nullptr;
    std::array<int, SQLITE_SHM_NLOCK> index_{};  ///< -1: exclusive; else so many share it
    std::vector<std::unique_ptr<char[]>> regions_;
    int attached_ = 0;
};

}  // namespace huiyin::simulation
