// SPDX-License-Identifier: Apache-2.0
// The opinion book as it hangs in the lobby: published entries with their answers, names masked by head office (Art.
// 10).
#pragma once
#include "shared/foundation/instant.hpp"
#include "shared/foundation/json.hpp"

namespace huiyin::client {

struct OpinionBook {
    Json entries = Json::array();  ///< newest first; each is shared/'s published_view
    Instant as_of;                 ///< when head office gave it, by its clock
};

}  // namespace huiyin::client
