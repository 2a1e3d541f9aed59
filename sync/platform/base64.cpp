// SPDX-License-Identifier: Apache-2.0
// Base64 by libsodium.
#include "sync/platform/base64.hpp"

#include <sodium/utils.h>

namespace huiyin::sync {

std::string to_base64(std::span<const std::uint8_t> bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();  // the terminating zero
    return text;
}

std::optional<Bytes> from_base64(std::string_view text) {
    Bytes bytes(text.size() / 4 * 3 + 3);
    std::size_t size = 0;
    const char* end = nullptr;
    const int failed = sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &size, &end,
                                         sodium_base64_VARIANT_ORIGINAL);
    if (failed != 0 || end != text.data() + text.size()) return std::nullopt;
    bytes.resize(size);
    return bytes;
}

std::optional<Bytes> from_base64(std::string_view text, std::size_t size) {
    auto bytes = from_base64(text);
    if (bytes && bytes->size() != size) return std::nullopt;
    return bytes;
}

}  // namespace huiyin::sync
