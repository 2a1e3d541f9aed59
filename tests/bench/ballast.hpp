// SPDX-License-Identifier: Apache-2.0
// Many lines in a head office's store, made faster than any device could send them.
#pragma once
#include <cstdint>

#include "tests/bench/house.hpp"

namespace huiyin::bench {

/// Copies what five hundred complaints of the day left in every table, under other subjects, origins, outlets, phones
/// and days of the three months before, until `lines` stand there. It weighs in tables and indexes as real lines do;
/// the copies' chains and texts are not true to their new names, so nothing may fold or verify them: none of them wakes
/// within twenty days.
void add_ballast(House& house, std::int64_t lines);

}  // namespace huiyin::bench
