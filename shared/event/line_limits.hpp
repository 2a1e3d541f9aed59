// SPDX-License-Identifier: Apache-2.0
// How large and how deep an event may be: what one replica writes, every other one reads.
#pragma once
#include <cstddef>
#include <string_view>

#include "shared/foundation/json.hpp"

namespace huiyin {

inline constexpr std::size_t longest_line = std::size_t{64} << 10;  ///< bytes of canonical text
inline constexpr int deepest_line = 12;                             ///< objects and lists in each other, its own included
/// Of what is read: an earlier head office wrote a little deeper than devices of its time could read.
inline constexpr int deepest_read = 16;

/// Whether every replica can read the event again that stands as `line`, with this body.
bool is_readable(std::string_view line, const Json& body);

}  // namespace huiyin
