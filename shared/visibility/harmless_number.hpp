// SPDX-License-Identifier: Apache-2.0
// Numbers that say nothing of a person: dates, times, amounts, percentages.
#pragma once
#include "shared/visibility/mask_parts.hpp"

namespace huiyin::masking {

bool is_plain_digit(const Letter&);  ///< 0–9 in any width or script, not in Chinese writing

/// The place behind the date, time, amount, percentage or public hotline that begins at `at`; `at` when none does, or
/// when another number goes on behind it. `goes_on`: a number stands before it with only signs between, which only a
/// date or a time ends.
std::size_t end_of_harmless(Letters, std::size_t at, bool goes_on);

}  // namespace huiyin::masking
