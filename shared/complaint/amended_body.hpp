// SPDX-License-Identifier: Apache-2.0
// The captured body with a correction applied.
#pragma once
#include <string_view>

#include "shared/foundation/json.hpp"

namespace huiyin {

/// `body` with `value` at `field`, such as "customer.mobile".
Json amended_body(const Json& body, std::string_view field, const Json& value);

/// Whether a correction of the field reveals the customer, or whoever speaks for them: "customer.name", or all of it.
bool tells_who(std::string_view field);

/// Whether a complaint's field may be corrected (rulebook 2).
bool may_be_amended(std::string_view field);

}  // namespace huiyin
