// SPDX-License-Identifier: Apache-2.0
// By libsodium.
#include "sync/crypto/data_key.hpp"

#include <sodium.h>

#include <algorithm>

namespace huiyin::sync {
namespace {

constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t overhead = nonce_bytes + crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(DataKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

const unsigned char* raw(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* raw(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

}  // namespace

DataKey DataKey::fresh() {
    DataKey key;
    randombytes_buf(key.bytes_.data(), key.bytes_.size());
    return key;
}

std::optional<DataKey> DataKey::from(std::span<const std::uint8_t> bytes) {
    if (bytes.size() != size) return std::nullopt;
    DataKey key;
    std::ranges::copy(bytes, key.bytes_.begin());
    return key;
}

DataKey::DataKey(DataKey&& other) noexcept : bytes_(other.bytes_) {
    sodium_memzero(other.bytes_.data(), other.bytes_.size());
}

DataKey& DataKey::operator=(DataKey&& other) noexcept {
    if (this == &other) return *this;
    bytes_ = other.bytes_;
    sodium_memzero(other.bytes_.data(), other.bytes_.size());
    return *this;
}

DataKey::~DataKey() { sodium_memzero(bytes_.data(), bytes_.size()); }

std::string DataKey::seal(std::string_view plain, std::string_view bound_to) const {
    std::string box(overhead + plain.size(), '\0');
    randombytes_buf(box.data(), nonce_bytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(box) + nonce_bytes, nullptr, raw(plain), plain.size(), raw(bound_to),
                                               bound_to.size(), nullptr, raw(box), bytes_.data());
    return box;
}

std::optional<std::string> DataKey::open(std::string_view box, std::string_view bound_to) const {
    if (box.size() < overhead) return std::nullopt;
    std::string plain(box.size() - overhead, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(box) + nonce_bytes,
                                                   box.size() - nonce_bytes, raw(bound_to), bound_to.size(), raw(box),
                                                   bytes_.data()) != 0)
        return std::nullopt;
    return plain;
}

}  // namespace huiyin::sync
