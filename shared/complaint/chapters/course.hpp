// SPDX-License-Identifier: Apache-2.0
// What became of it as a whole (rulebook 5, 8).
#pragma once
#include <optional>
#include <vector>

#include "shared/foundation/instant.hpp"

namespace huiyin::chapter {

struct Course {
    std::vector<Instant> restarts;  ///< rework_ordered and reopened: the duties start anew
    std::optional<Instant> closed_at, archived_at;
    std::optional<Instant> erased_at;  ///< the customer's data was erased on a lawful order (rulebook 8)

    std::optional<Instant> last_restart() const {
        return restarts.empty() ? std::nullopt : std::optional(restarts.back());
    }
};

}  // namespace huiyin::chapter
