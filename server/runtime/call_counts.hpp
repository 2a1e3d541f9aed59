// SPDX-License-Identifier: Apache-2.0
// The counts of devices' signed calls (docs/protocol.md, "Every call of a device"; docs/decisions/0018).
#pragma once
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace huiyin::server {

/// The highest count of each device's calls. On the disk stands up to where counts may come before it is written again:
/// after a restart everything up to there is taken for seen, so that no call is taken twice.
class CallCounts {
  public:
    /// Nothing before it was loaded.
    std::optional<std::int64_t> highest(const std::string& device) const;
    /// As the disk has it; 0: the device never signed a call.
    void load(const std::string& device, std::int64_t stored);
    /// What came of a count: it is taken unless one as high was taken before.
    struct Taken {
        bool fresh = false;
        std::int64_t highest = 0;     ///< before it
        std::int64_t to_be_kept = 0;  ///< what must be on the disk before the call is answered; 0 nothing new
    };
    Taken take(const std::string& device, std::int64_t counter);

  private:
    struct Count {
        std::int64_t highest = 0, kept = 0;
    };
    mutable std::mutex mutex_;
    std::unordered_map<std::string, Count> counts_;
};

}  // namespace huiyin::server
