// SPDX-License-Identifier: Apache-2.0
// shared/bodies.hpp — what the body of each kind of line must look like (contract, "Captured body"; rulebook 2 and 5).
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "shared/policy.hpp"

namespace huiyin {

/// Checks a captured body against codes, units, lengths and phone numbers; fills in what may be left out
/// (cause 0 = not given, facts = nothing known, received_at = `now`). Returns the completed body. Fails naming the
/// field. A received_at after `now` or before 1970 fails.
Result<Json> check_captured(const Json& body, const Rules& rules, Instant now);

/// Checks an opinion-book entry:
/// {"unit","opinion":"complaint|suggestion|praise","narrative","category"?,"customer"?,"received_at"?}.
Result<Json> check_entered(const Json& body, const Rules& rules, Instant now);

/// Checks the body of any other kind of line for the fields it needs; fills defaults. Unknown kind or bad field: fault
/// naming it ("kind", "body.score" …).
Result<Json> check_body(std::string_view kind, const Json& body, const Rules& rules, Instant now);

/// Digits only, +86/0086 removed; "" when it is no phone number. Mobile: 11 digits from 1; landline: 7–12 digits.
std::string normalised_mobile(std::string_view typed);
std::string normalised_landline(std::string_view typed);

/// "王**", "138****1234" (rulebook 8).
std::string masked_name(std::string_view utf8);
std::string masked_phone(std::string_view digits);

}  // namespace huiyin
