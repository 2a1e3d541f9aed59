// SPDX-License-Identifier: Apache-2.0
// Gzip (RFC 1952) of bodies that travel.
#pragma once
#include <string>
#include <string_view>

#include "shared/foundation/fault.hpp"

namespace huiyin::sync {

/// Fails only when memory runs out.
Result<std::string> gzip(std::string_view text);
/// Where the fault of gunzip says that the content is larger than allowed.
inline constexpr std::string_view unpacks_to_too_much = "size";
/// Fails on anything that is not one whole gzip member, and, at `unpacks_to_too_much`, on more than `max_bytes` inside.
Result<std::string> gunzip(std::string_view packed, std::size_t max_bytes);

}  // namespace huiyin::sync
