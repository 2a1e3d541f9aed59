// SPDX-License-Identifier: Apache-2.0
// What superior units and head office were asked, and what they decided (Art. 15; Op. 8).
#pragma once
#include <vector>

#include "shared/complaint/chapters/ownership.hpp"
#include "shared/foundation/instant.hpp"

namespace huiyin::chapter {

struct Superiors {
    std::vector<UnitSince> referrals;        ///< asked a superior unit (referred_up): when, which
    std::vector<Instant> instructions;       ///< a superior answered
    std::vector<Instant> instructions_at_3;  ///< a superior instructed while it stood at level 3 (Art. 15)
    std::vector<Instant> decisions;          ///< head office instructed or approved (Op. 8)
    std::vector<Instant> limit_extensions;   ///< the regulator's limit was extended with approval
};

}  // namespace huiyin::chapter
