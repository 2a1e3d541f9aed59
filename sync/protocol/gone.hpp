// SPDX-License-Identifier: Apache-2.0
// What a device tells a restored head office that it has lost (docs/protocol.md, "The exchange").
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "shared/foundation/json.hpp"

namespace huiyin::sync {

/// Places of a chain, both ends with them.
struct Places {
    std::int64_t from = 0, to = 0;
    bool operator==(const Places&) const = default;
};

/// Own events that head office acknowledged and that a restored one lacks: the device has them no more either.
struct Gone {
    static constexpr std::size_t most_places = 1000;
    std::vector<Places> places;  ///< in order
    std::string receipt;         ///< head office's own, for all of them
};
/// {"places":[[4,6]],"receipt":"…"}
Json to_json(const Gone&);
/// Fails on places that are none, or too many.
Result<Gone> gone_from(const Json&);

}  // namespace huiyin::sync
