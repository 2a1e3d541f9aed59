// SPDX-License-Identifier: Apache-2.0
// What was not judged here, because another head office, or this one before, had judged it and vouches for it
// (docs/decisions/0019, 0023).
#pragma once
#include <cstdint>
#include <string>

#include "server/store/value_store.hpp"

namespace huiyin::server {

/// The origin's events up to `seq` were accepted on somebody else's word.
void remember_vouched(ValueStore&, const std::string& origin, std::int64_t seq);
std::int64_t vouched_up_to(ValueStore&, const std::string& origin);

}  // namespace huiyin::server
