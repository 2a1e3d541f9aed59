// SPDX-License-Identifier: Apache-2.0
// What was found, and who signed for it (annex 1).
#pragma once
#include <optional>
#include <string>

#include "shared/foundation/instant.hpp"

namespace huiyin {

/// Who signed a part of the form (annex 1).
struct Signer {
    std::string account;
    std::string name;  ///< in comparison form; "" when it was drawn, or erased
};

}  // namespace huiyin

namespace huiyin::chapter {

struct Investigation {
    std::optional<Instant> at;             ///< of the latest
    std::string verdict;                   ///< of the latest: true untrue unclear; "" none
    Signer handler;                        ///< of the latest
    std::optional<Instant> found_true_at;  ///< first of those that say so without another between
    std::optional<Instant> proposed_at;
    std::optional<Instant> approved_at;
    Signer approver;                 ///< of the latest approval
    bool enough_at_level_1 = false;  ///< by the outlet's manager, or one who investigated: no more than that

    bool found_true() const { return verdict == "true"; }
    bool found_untrue() const { return verdict == "untrue"; }
};

}  // namespace huiyin::chapter
