// SPDX-License-Identifier: Apache-2.0
// The key that a device's stored content is encrypted with, value by value (XChaCha20-Poly1305; docs/decisions/0007).
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace huiyin::sync {

/// 32 secret bytes that wipe themselves.
class DataKey {
  public:
    static constexpr std::size_t size = 32;

    static DataKey fresh();
    /// Nothing when `bytes` are not 32.
    static std::optional<DataKey> from(std::span<const std::uint8_t> bytes);
    DataKey(DataKey&& other) noexcept;
    DataKey& operator=(DataKey&& other) noexcept;
    ~DataKey();

    /// nonce ‖ ciphertext ‖ tag. `bound_to` says where the value belongs: elsewhere it does not open.
    std::string seal(std::string_view plain, std::string_view bound_to) const;
    /// Nothing when `box` was sealed with another key, was changed, or took another's place.
    std::optional<std::string> open(std::string_view box, std::string_view bound_to) const;
    std::span<const std::uint8_t> bytes() const { return bytes_; }

  private:
    DataKey() = default;
    std::array<std::uint8_t, size> bytes_{};
};

}  // namespace huiyin::sync
