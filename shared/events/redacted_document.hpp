// SPDX-License-Identifier: Apache-2.0
// What stays of `captured` and `entered` when the customer was erased (rulebook 8).
#pragma once
#include "shared/foundation/json.hpp"

namespace huiyin {

/// Places, codes, times and figures stay; narrative, name, numbers and addresses go. What is not named here goes.
Json redacted_document(const Json& body);

}  // namespace huiyin
