// SPDX-License-Identifier: Apache-2.0
// A fast reader of JSON as canonical() writes it, which almost every text is that comes or lies here.
#pragma once
#include <optional>
#include <string_view>

#include "shared/foundation/json.hpp"

namespace huiyin {

/// The value that parse_json() would give. Nothing when something stands there that is rare (spaces, \u, a float), too
/// deep or wrong: then parse_json() tells what.
std::optional<Json> read_plain_json(std::string_view text, int most_depth);

}  // namespace huiyin
