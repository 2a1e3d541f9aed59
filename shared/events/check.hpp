// SPDX-License-Identifier: Apache-2.0
// What the body of an event must hold (rulebook 5).
#pragma once
#include <string_view>

#include "shared/complaint/captured_body.hpp"
#include "shared/event/field.hpp"

namespace huiyin {

/// Checks a body against what its kind declares; fills in what `captured` and `entered` may leave out. Unknown kind or
/// bad field: fault naming it ("kind", "body.score" …).
Result<Json> check_body(std::string_view kind, const Json& body, const Rules& rules, Instant now,
                        Checked how = Checked::as_typed);

/// What is wrong with an event that came by no door, so that it cannot be kept. What it lacks is nothing of that: it is
/// kept, and has no effect (content.hpp).
std::optional<Fault> why_not_kept(std::string_view kind, const Json& body, const Rules&);

/// The body holds the field. Null is nothing, but in a document, which may be any JSON.
bool is_given(const Field&, const Json& body);

}  // namespace huiyin
