// SPDX-License-Identifier: Apache-2.0
// The customer takes it back (As. 1(5)).
#pragma once
#include <optional>

#include "shared/foundation/instant.hpp"

namespace huiyin::chapter {

struct Withdrawal {
    std::optional<Instant> requested_at, verified_at;
    std::optional<Instant> at;  ///< withdrawn of the customer's own will, while that stands
};

}  // namespace huiyin::chapter
