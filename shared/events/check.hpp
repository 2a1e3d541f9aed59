// SPDX-License-Identifier: Apache-2.0
// What the body of every other kind of line must hold (rulebook 5).
#pragma once
#include <string_view>

#include "shared/complaint/captured_body.hpp"

namespace huiyin {

/// Checks the body of any other kind of line for the fields it needs; fills defaults. Unknown kind or bad field: fault
/// naming it ("kind", "body.score" …).
Result<Json> check_body(std::string_view kind, const Json& body, const Rules& rules, Instant now,
                        Checked how = Checked::as_typed);

}  // namespace huiyin
