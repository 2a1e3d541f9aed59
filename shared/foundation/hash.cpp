// SPDX-License-Identifier: Apache-2.0
// BLAKE2b by libsodium.
#include "shared/foundation/hash.hpp"

#include <sodium/crypto_generichash.h>

#include "shared/foundation/field_faults.hpp"

namespace huiyin {

Hash hash_of(std::string_view text) {
    Hash out{};
    crypto_generichash(out.data(), out.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                       nullptr, 0);
    return out;
}

std::string to_hex(std::span<const std::uint8_t> bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

std::string to_hex(const Hash& hash) { return to_hex(std::span<const std::uint8_t>(hash)); }

Result<Hash> parse_hash(std::string_view hex) {
    const auto digit = [](char c) {
        return c >= '0' && c <= '9'   ? c - '0'
               : c >= 'a' && c <= 'f' ? c - 'a' + 10
               : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                      : -1;
    };
    Hash out{};
    if (hex.size() != out.size() * 2) return fault(faults::hash_form);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const int high = digit(hex[2 * i]), low = digit(hex[2 * i + 1]);
        if (high < 0 || low < 0) return fault(faults::hash_form);
        out[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return out;
}

std::uint64_t Digest::word(const Hash& hash) {
    std::uint64_t word = 0;
    for (int i = 7; i >= 0; --i) word = word << 8 | hash[static_cast<std::size_t>(i)];
    return word;
}

std::string Digest::to_string() const {
    std::array<std::uint8_t, 8> bytes{};
    for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<std::uint8_t>(sum_ >> (56 - 8 * i));
    return to_hex(bytes);
}

}  // namespace huiyin
