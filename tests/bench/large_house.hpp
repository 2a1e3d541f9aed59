// SPDX-License-Identifier: Apache-2.0
// The rows that are measured in a head office that holds much already.
#pragma once
#include "tests/bench/floor.hpp"
#include "tests/bench/house.hpp"
#include "tests/bench/rows.hpp"

namespace huiyin::bench {

Rows one_new_line(House&, const Size&);          ///< W4: a line up, and a poll with nothing new
Rows what_falls_due(House& large, const Size&);  ///< W7
Row memory_of_head_office(const std::string& directory, std::int64_t lines, const Size&);  ///< W10

}  // namespace huiyin::bench
