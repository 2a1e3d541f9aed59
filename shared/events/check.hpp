// SPDX-License-Identifier: Apache-2.0
// What the body of an event must hold (rulebook 5).
#pragma once
#include <string_view>

#include "shared/complaint/captured_body.hpp"

namespace huiyin {

/// Checks a body against what its kind declares; fills in what `captured` and `entered` may leave out. Unknown kind or
/// bad field: fault naming it ("kind", "body.score" …).
Result<Json> check_body(std::string_view kind, const Json& body, const Rules& rules, Instant now,
                        Checked how = Checked::as_typed);

}  // namespace huiyin
