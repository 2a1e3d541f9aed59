// SPDX-License-Identifier: Apache-2.0
// Lets SQLite work on the simulated disks: while it lives it is SQLite's default file system. A directory is a
// machine's disk. The product opens its databases as it always does.
#pragma once
#include <memory>
#include <mutex>
#include <string>

#include "tests/simulation/disk.hpp"

namespace huiyin::simulation {

class DiskVfs {
  public:
    /// `seed`: what SQLite draws its randomness from.
    explicit DiskVfs(std::uint64_t seed);
    ~DiskVfs();
    DiskVfs(const DiskVfs&) = delete;
    DiskVfs& operator=(const DiskVfs&) = delete;

    /// The disk of the directory; made when there is none.
    Disk& disk(const std::string& directory);
    DiskTally tally() const;  ///< of all of them
    std::mutex& mutex();      ///< held by whoever works on a disk: head office's writer is a thread of its own
    struct Room;              ///< what SQLite's calls see

  private:
    std::unique_ptr<Room> room_;
};

}  // namespace huiyin::simulation
