// SPDX-License-Identifier: Apache-2.0
// How large and how deep an event may be: what one replica writes, every other one reads.
#pragma once
#include <cstddef>
#include <string_view>

#include "shared/foundation/json.hpp"

namespace huiyin {

inline constexpr std::size_t longest_line = std::size_t{64} << 10;  ///< bytes of canonical text
inline constexpr int deepest_line = 12;  ///< objects and lists in each other, its own included
/// Of what head office keeps to itself, and has devices keep sealed: all rules of a large bank are one event.
inline constexpr std::size_t longest_administrative_line = std::size_t{1} << 20;
/// Of what is read: an earlier head office wrote a little deeper than devices of its time could read. What comes from
/// outside is bounded where it comes in.
inline constexpr std::size_t longest_read = longest_administrative_line;
inline constexpr int deepest_read = 16;

/// Whether every replica can read the event again that stands as `line`, with this body.
bool is_readable(std::string_view line, const Json& body, std::size_t longest = longest_line);

}  // namespace huiyin
