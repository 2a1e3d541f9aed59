// SPDX-License-Identifier: Apache-2.0
// BLAKE2b-256 of lines and attachments, and the order-independent digest of a set of them.
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "shared/foundation/fault.hpp"

namespace huiyin {

using Hash = std::array<std::uint8_t, 32>;

/// BLAKE2b-256 (RFC 7693) of the bytes of `text`.
Hash hash_of(std::string_view text);

/// Lower-case hexadecimal, 64 characters.
std::string to_hex(const Hash& hash);
std::string to_hex(std::span<const std::uint8_t> bytes);

/// Fails unless `hex` is exactly 64 hexadecimal characters.
Result<Hash> parse_hash(std::string_view hex);

/// Order-independent digest of a set of line hashes: the sum of their first 8 bytes (little endian) modulo 2^64.
/// Adding and removing commute, so a replica keeps it up to date line by line.
class Digest {
  public:
    void add(const Hash& hash) { sum_ += word(hash); }
    void remove(const Hash& hash) { sum_ -= word(hash); }
    void add(const Digest& other) { sum_ += other.sum_; }
    void remove(const Digest& other) { sum_ -= other.sum_; }
    std::string to_string() const;  ///< 16 hexadecimal characters
    static Digest from_value(std::uint64_t value) {
        Digest d;
        d.sum_ = value;
        return d;
    }
    std::uint64_t value() const { return sum_; }
    bool operator==(const Digest&) const = default;

  private:
    static std::uint64_t word(const Hash& hash);
    std::uint64_t sum_ = 0;
};

}  // namespace huiyin
