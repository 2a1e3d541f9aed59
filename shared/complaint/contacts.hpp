// SPDX-License-Identifier: Apache-2.0
// Normal forms and masks of contact data (rulebook 3 "same customer", 8).
#pragma once
#include <string>
#include <string_view>

namespace huiyin {

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
