// SPDX-License-Identifier: Apache-2.0
// Who may see a subject, reckoned from its lines alone and not from what head office keeps of it.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "server/store/store.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin::simulation {

class Visibility {
  public:
    bool sees(server::Store&, const Rules&, const std::string& subject, const std::string& unit);

  private:
    struct Known {
        std::string lines;  ///< a hash of them, and the rules they were read by
        std::vector<std::string> units;
    };
    std::map<std::string, Known> known_;
};

}  // namespace huiyin::simulation
