// SPDX-License-Identifier: Apache-2.0
// The table of docs/performance.md.
#pragma once
#include <string>

#include "tests/bench/rows.hpp"

namespace huiyin::bench {

std::string table_head();
std::string table_row(const Row& row);

/// Puts `table` and a sentence on the machine between the marks in `file`, and leaves the rest. Fails when the file or
/// its marks are missing.
void put_into(const std::string& file, const std::string& table);

}  // namespace huiyin::bench
