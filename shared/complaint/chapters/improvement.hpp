// SPDX-License-Identifier: Apache-2.0
// What is to become better by it (Art. 21; As. 1(2)).
#pragma once
#include <vector>

#include "shared/complaint/chapters/contact.hpp"
#include "shared/foundation/instant.hpp"

namespace huiyin::chapter {

struct Improvement {
    std::vector<Instant> reported;  ///< what a branch improved
    std::vector<Promise> ordered;   ///< rectifications; due == made when the order names no time
    std::vector<Instant> rectified;
};

}  // namespace huiyin::chapter
