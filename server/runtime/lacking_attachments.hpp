// SPDX-License-Identifier: Apache-2.0
// Attachments that events name and whose file is not here, as after a restore without them: devices that may hold a
// copy are asked for it with an exchange (docs/decisions/0040). In memory only: a start looks anew.
#pragma once
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace huiyin::server {

/// An attachment, by its hash, and the subjects whose events name it.
struct LackingAttachment {
    std::string hash;
    std::vector<std::string> subjects;
};

class LackingAttachments {
  public:
    void begin(std::vector<LackingAttachment> lacking);
    void came(const std::string& hash);
    std::size_t count() const;
    /// The next few of them to look at for the device, in turn and again from the beginning: what was sent may be lost.
    std::vector<LackingAttachment> next_for(const std::string& device);

  private:
    mutable std::mutex mutex_;
    std::map<std::string, std::vector<std::string>> subjects_;  ///< by hash
    std::map<std::string, std::string> looked_at_;              ///< by device: up to which hash
};

}  // namespace huiyin::server
