// SPDX-License-Identifier: Apache-2.0
// Hiding persons in what everyone may read (Art. 10; rulebook 8).
#pragma once
#include <span>
#include <string>
#include <string_view>

namespace huiyin {

/// `text` as a lobby may show it. `names` are the persons known to be concerned: the customer, staff.
///
/// Hidden are those names, also spaced, in another width or in part; names before a title; every number of five digits
/// or more whatever stands between them, in every script, in Chinese digits or spelled; numbers that words announce
/// (an account's ending); e-mail addresses and domains; names in messengers; number plates and doors. Readable stay
/// dates, times, amounts, percentages and counts. What is unsure is hidden.
/// A name leaves its first letter ("王**"), a phone or card number its ends ("138****8000"), anything else "****".
std::string masked_for_public(std::string_view text, std::span<const std::string> names);

}  // namespace huiyin
