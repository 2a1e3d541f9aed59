// SPDX-License-Identifier: Apache-2.0
// Complaints with lives, in a head office of the large bank.
#pragma once
#include <cstdint>
#include <optional>

#include "shared/foundation/period.hpp"
#include "tests/bench/house.hpp"

namespace huiyin::bench {

/// Takes down so many complaints a working day, and works on each to its end, for so many days of the calendar.
/// Returns how many complaints that were.
std::size_t live(House& house, int days, int complaints_a_day);

/// Every fourth of the first ten thousand complaints that are added is of this outlet: its pages are as full at every
/// size.
constexpr int busy_outlet = 40;

/// Adds rows of the projections as of real complaints, through the store's own functions, until `complaints` stand
/// there: what live() left, at other outlets, of other customers with other words, on the 300 days before, or
/// in `received`. One in twenty was found valid, one in 33 was late. They have no lines: lists, searches and reports
/// read them, and nothing that folds does.
void add_listed(House& house, std::int64_t complaints, std::optional<Period> received = {});

}  // namespace huiyin::bench
