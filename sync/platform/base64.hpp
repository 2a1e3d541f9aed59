// SPDX-License-Identifier: Apache-2.0
// Base64 (RFC 4648, with padding) for keys, boxes and signatures.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace huiyin::sync {

using Bytes = std::vector<std::uint8_t>;

std::string to_base64(std::span<const std::uint8_t> bytes);
/// Nothing when `text` is not base64.
std::optional<Bytes> from_base64(std::string_view text);
/// Nothing unless `text` is base64 of exactly `size` bytes, such as a key.
std::optional<Bytes> from_base64(std::string_view text, std::size_t size);

}  // namespace huiyin::sync
