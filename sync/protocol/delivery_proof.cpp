// SPDX-License-Identifier: Apache-2.0
// By libsodium's keyed BLAKE2b and sealed box.
#include "sync/protocol/delivery_proof.hpp"

#include <sodium.h>

#include <algorithm>

#include "sync/platform/base64.hpp"
#include "sync/protocol/protocol_faults.hpp"

namespace huiyin::sync {
namespace {

constexpr std::string_view purpose = "huiyin proof of delivery, 1";
constexpr std::size_t proof_bytes = 24;  ///< 32 letters, without padding

const unsigned char* raw(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

using Mac = std::array<std::uint8_t, proof_bytes>;

Mac mac_of(const Delivered& event, const std::array<std::uint8_t, 32>& key) {
    // Fixed lengths at both ends: nothing can be read as part of its neighbour.
    std::string text(reinterpret_cast<const char*>(event.hash.data()), event.hash.size());
    text.append(reinterpret_cast<const char*>(event.text_hash.data()), event.text_hash.size());
    ((text += std::to_string(event.seq)) += '|') += event.origin;
    Mac out{};
    crypto_generichash(out.data(), out.size(), raw(text), text.size(), key.data(), key.size());
    return out;
}

}  // namespace

Prover::Prover(std::span<const KeyPair> head_office) {
    keys_.reserve(head_office.size());  // no copy of a key is left behind where they lay before
    for (const auto& pair : head_office) {
        auto secret = from_base64(pair.secret_key, crypto_sign_SECRETKEYBYTES);
        if (!secret) continue;
        auto& key = keys_.emplace_back();
        crypto_generichash(key.data(), key.size(), raw(purpose), purpose.size(), secret->data(), crypto_sign_SEEDBYTES);
        sodium_memzero(secret->data(), secret->size());
    }
}

Prover::~Prover() {
    for (auto& key : keys_) sodium_memzero(key.data(), key.size());
}

std::string Prover::proof(const Delivered& event) const {
    return keys_.empty() ? std::string{} : to_base64(mac_of(event, keys_.front()));
}

bool Prover::holds(std::string_view proof, const Delivered& event) const {
    const auto given = from_base64(proof, proof_bytes);
    return given && std::ranges::any_of(keys_, [&](const auto& key) {
               return sodium_memcmp(given->data(), mac_of(event, key).data(), proof_bytes) == 0;
           });
}

std::string make_kept_box(const std::string& line, std::string_view proof, std::string_view head_office_box_key) {
    const auto to = from_base64(head_office_box_key, crypto_box_PUBLICKEYBYTES);
    if (!to) return {};
    auto plain = canonical({{"line", line}, {"proof", proof}});
    Bytes box(crypto_box_SEALBYTES + plain.size());
    const bool sealed = crypto_box_seal(box.data(), raw(plain), plain.size(), to->data()) == 0;
    sodium_memzero(plain.data(), plain.size());
    return sealed ? to_base64(box) : std::string{};
}

std::optional<KeptEvent> open_kept_box(std::string_view box, std::span<const KeyPair> head_office) {
    const auto plain = open_box(box, head_office);
    const auto json =
        plain ? parse_json(*plain, {.bytes = std::size_t{256} << 10, .depth = 2}) : fault(faults::proof_not_sealed);
    if (!json || !json->is_object()) return std::nullopt;
    return KeptEvent{text_of(*json, "line"), text_of(*json, "proof")};
}

}  // namespace huiyin::sync
