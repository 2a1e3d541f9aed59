// SPDX-License-Identifier: Apache-2.0
// What was found true was put right, and paid for (Art. 18).
#pragma once
#include <cstdint>
#include <vector>

#include "shared/foundation/instant.hpp"

namespace huiyin::chapter {

struct Redress {
    std::vector<Instant> remedies, compensations;
    std::int64_t compensated_fen = 0;  ///< in all
};

}  // namespace huiyin::chapter
