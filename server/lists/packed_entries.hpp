// SPDX-License-Identifier: Apache-2.0
// A subject's entries in the index, as the index keeps them: so that its entries are found again when it changes.
#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::server {

/// An entry without its subject. `time` in milliseconds since 1970.
struct Standing {
    std::int64_t list = 0, time = 0, position = 0;
    auto operator<=>(const Standing&) const = default;
};

/// Sorted entries in few bytes: differences from one to the next, seven bits a byte.
std::string packed(const std::vector<Standing>& sorted);
/// What packed() made. Of anything else, as far as it can be read.
std::vector<Standing> unpacked(std::string_view bytes);

}  // namespace huiyin::server
