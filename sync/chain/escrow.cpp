// SPDX-License-Identifier: Apache-2.0
// By libsodium's sealed box.
#include "sync/chain/escrow.hpp"

#include <sodium.h>

#include "shared/foundation/json.hpp"
#include "sync/chain/chain_faults.hpp"
#include "sync/platform/base64.hpp"

namespace huiyin::sync {

std::string to_text(const DataKey& key) {
    const auto bytes = key.bytes();
    return to_base64(Bytes(bytes.begin(), bytes.end()));
}

Result<DataKey> key_from_text(std::string_view text) {
    auto bytes = from_base64(text, DataKey::size);
    auto key = bytes ? DataKey::from(*bytes) : std::nullopt;
    if (bytes) sodium_memzero(bytes->data(), bytes->size());
    if (!key) return fault(faults::not_device_key, "key");
    return std::move(*key);
}

std::string make_escrow(const DataKey& key, const std::string& origin, std::string_view head_office_public_key) {
    const auto to = from_base64(head_office_public_key, crypto_box_PUBLICKEYBYTES);
    auto plain = canonical({{"key", to_text(key)}, {"origin", origin}});
    Bytes box(crypto_box_SEALBYTES + plain.size());
    const bool sealed = to && crypto_box_seal(box.data(), reinterpret_cast<const unsigned char*>(plain.data()),
                                              plain.size(), to->data()) == 0;
    sodium_memzero(plain.data(), plain.size());
    return sealed ? to_base64(box) : std::string{};
}

Result<DataKey> open_escrow(std::string_view escrow, const std::string& origin, std::span<const KeyPair> head_office) {
    if (!from_base64(escrow)) return fault(faults::key_not_sealed, "escrow");
    auto plain = open_box(escrow, head_office);
    if (!plain) return fault(faults::key_changed_on_way, "escrow");
    const auto json = parse_json(*plain, {.bytes = 1024, .depth = 2});
    sodium_memzero(plain->data(), plain->size());
    if (!json || !json->is_object() || text_of(*json, "origin") != origin)
        return fault(faults::key_of_another, "escrow");
    return key_from_text(text_of(*json, "key"));
}

}  // namespace huiyin::sync
