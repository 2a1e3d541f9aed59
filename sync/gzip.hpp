// SPDX-License-Identifier: Apache-2.0
// sync/gzip.hpp — gzip (RFC 1952) of bodies that travel.
#pragma once
#include <string>
#include <string_view>

#include "shared/fault.hpp"

namespace huiyin::sync {

/// Fails only when memory runs out.
Result<std::string> gzip(std::string_view text);
/// Fails on anything that is not one whole gzip member, and on more than `max_bytes` inside.
Result<std::string> gunzip(std::string_view packed, std::size_t max_bytes);

}  // namespace huiyin::sync
