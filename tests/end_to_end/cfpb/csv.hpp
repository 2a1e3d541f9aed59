// SPDX-License-Identifier: Apache-2.0
// Reading a comma-separated file (RFC 4180).
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "shared/foundation/fault.hpp"

namespace huiyin::cfpb {

using Row = std::map<std::string, std::string, std::less<>>;

/// Rows by the names in the first line. Quoted fields may hold commas, doubled quotes and line ends.
/// Fails on a row with another number of fields than the first, naming its number.
Result<std::vector<Row>> parse_csv(std::string_view text);

}  // namespace huiyin::cfpb
