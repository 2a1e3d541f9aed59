// SPDX-License-Identifier: Apache-2.0
// shared/complaint/bodies.hpp — what the body of each kind of line must look like (contract, "Captured body"; rulebook
// 2 and 5).
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "shared/policy/policy.hpp"

namespace huiyin {

/// Whether the writer can still be asked. `as_typed`: at this moment, in a face or over HTTP; every text must hold
/// words where words are needed and no refused character, and is stored in its stored form (foundation/text.hpp).
/// `as_written`: in an event that exists already, a device's or one being folded; it is never refused for such things,
/// and comes back as it was.
enum class Checked { as_typed, as_written };

/// Checks a captured body against codes, units, lengths and phone numbers; fills in what may be left out
/// (cause 0 = not given, facts = nothing known, received_at = `now`). Returns the completed body. Fails naming the
/// field. A received_at after `now` or before 1970 fails.
Result<Json> check_captured(const Json& body, const Rules& rules, Instant now, Checked how = Checked::as_typed);

/// Checks an opinion-book entry:
/// {"unit","opinion":"complaint|suggestion|praise","narrative","category"?,"customer"?,"received_at"?}.
Result<Json> check_entered(const Json& body, const Rules& rules, Instant now, Checked how = Checked::as_typed);

/// Checks the body of any other kind of line for the fields it needs; fills defaults. Unknown kind or bad field: fault
/// naming it ("kind", "body.score" …).
Result<Json> check_body(std::string_view kind, const Json& body, const Rules& rules, Instant now,
                        Checked how = Checked::as_typed);

/// The one form of a phone number however it is typed: digits of any width or script, with blanks, dashes, dots,
/// slashes and brackets, +86, 0086 or 86 before it, the area code with or without its 0, an extension behind it, or as
/// a tel: link. "" when it is no phone number; every spelling that an earlier version took still has a form.
/// Mobile: 11 digits from 1. Landline: "01066668888" with its area code, "66668888" without one, "+85223456789" of
/// another country; the extension is left out.
std::string normalised_mobile(std::string_view typed);
std::string normalised_landline(std::string_view typed);

/// The four digits that someone gives as the end of a number, however they are typed; "" for anything else.
std::string four_digits(std::string_view typed);

/// "王**", "138****1234" (rulebook 8).
std::string masked_name(std::string_view utf8);
std::string masked_phone(std::string_view typed);

}  // namespace huiyin
