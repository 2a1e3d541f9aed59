// SPDX-License-Identifier: Apache-2.0
// The answer to the customer, and what they think of it (Art. 12, 14; Op. 7, 9).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "shared/foundation/instant.hpp"

namespace huiyin {

/// From when the customer agreed with how it was handled, or no longer did (Art. 14).
struct Agreement {
    Instant at;
    bool agreed = false;
};

/// How satisfied the customer is (Op. 7).
struct Satisfaction {
    Instant at;
    std::optional<int> score;  ///< 1 very dissatisfied to 5 very satisfied; nothing: unreachable

    bool dissatisfied() const { return score == 1 || score == 2; }
};

}  // namespace huiyin

namespace huiyin::chapter {

struct Answer {
    std::vector<Instant> replies;
    std::string outcome;  ///< of the latest reply: resolved partly cannot_resolve; "" none
    std::optional<Satisfaction> satisfaction;
    std::vector<Agreement> agreements;   ///< in order
    std::vector<Instant> referrer_told;  ///< the referring body was told the result (Op. 9)

    std::optional<Instant> asked_at() const { return satisfaction ? std::optional(satisfaction->at) : std::nullopt; }
    /// The customer agreed with how it was handled, as it stood just before `when` (Art. 14).
    bool agreed_before(Instant when) const {
        bool out = false;
        for (const auto& change : agreements)
            if (change.at < when) out = change.agreed;
        return out;
    }
};

}  // namespace huiyin::chapter
