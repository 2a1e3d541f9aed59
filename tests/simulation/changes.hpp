// SPDX-License-Identifier: Apache-2.0
// What operators changed at head office, and which devices keep head office's own word on it: what a restore must not
// lose (docs/decisions/0020).
#pragma once
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace huiyin::simulation {

class Changes {
  public:
    /// `subject` ("account …", "device …", "rules") stands so from now on.
    void add(const std::string& subject, const std::string& how) { changes_.push_back({subject, how, {}}); }
    /// The device exchanged to the end: it keeps what it was given to keep.
    void heard_by(std::size_t device);
    /// Its disk was put back to an old state, and may not keep anything any more.
    void forgotten_by(std::size_t device);
    void backed_up();
    /// Head office was put back to the backup: what came after it is with the devices, or lost.
    void restored();
    /// How each subject must stand once everybody has given back what they keep. Not those of which the last word is
    /// lost: nobody can know.
    std::map<std::string, std::string> certain() const;

  private:
    struct Change {
        std::string subject, how;
        std::set<std::size_t> kept_by;
        bool in_backup = false;
        bool away = false;  ///< a restore took it from head office: it depends on who keeps it
        bool lost = false;
    };
    std::vector<Change> changes_;
};

}  // namespace huiyin::simulation
