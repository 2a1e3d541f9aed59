// SPDX-License-Identifier: Apache-2.0
// What a restored head office knows it lacks: events that must have been there, because what their writer wrote behind
// them came back (docs/decisions/0020).
#pragma once
#include <string>

#include "server/store/store.hpp"

namespace huiyin::server {

/// "4–6, 9": the places of `origin` that nobody has handed in or given back, while one behind them is here; "" when
/// none is missing.
std::string missing_events(Store&, const Origin& origin);

}  // namespace huiyin::server
