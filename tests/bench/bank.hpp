// SPDX-License-Identifier: Apache-2.0
// A bank of 3,000 outlets, and what its customers say on one day: spread over outlets, sub-categories, people and
// hours, so that the rules meet what they meet in life.
#pragma once
#include "shared/policy/policy.hpp"

namespace huiyin::bench {

/// The shipped policy for a hundred branches with thirty outlets each beside the demonstration bank's head office. Ten
/// customers a day on one sub-category are no crowd in such a bank: its policy says three thousand (rulebook 3).
Rules large_bank();

/// The code of its `number`-th outlet, counted round.
std::string outlet(std::int64_t number);

/// The body of the `number`-th complaint that the contact centre took down in the eight hours up to `now`: one in fifty
/// with a small loss, one in five hundred with a major one, one in a hundred of a customer who calls again.
Json complaint_of_the_day(std::int64_t number, Instant now, int days_ago = 0);

}  // namespace huiyin::bench
