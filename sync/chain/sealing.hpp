// SPDX-License-Identifier: Apache-2.0
// Events sealed to public keys, and head office's signatures (libsodium: X25519, XSalsa20-Poly1305, Ed25519).
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shared/event/event.hpp"
#include "sync/chain/chain.hpp"

namespace huiyin::sync {

/// Must be called once by each process before anything else here; fails when libsodium cannot start.
Result<void> start_crypto();

/// Keys as base64 text. The id of a public key is the first 16 hex digits of its BLAKE2b hash.
struct KeyPair {
    std::string public_key, secret_key;
};
KeyPair new_box_keys();   ///< X25519
KeyPair new_sign_keys();  ///< Ed25519
std::string key_id(std::string_view public_key);

/// The travelling form of `inner`: {"origin","prev","seal":{"box","to":{key id: wrapped content key}},"seq"} as
/// canonical JSON. One random content key encrypts canonical_line(inner) (secretbox, nonce in front) and is wrapped for
/// each recipient (sealed box).
std::string seal(const Event& inner, std::span<const std::string> recipients_public_keys);

/// A sealed line that lost its place in its chain, sealed once more for another place: `place` says where (its bytes
/// are not looked at). What is inside stays sealed to head office as it was. Empty when a key is no key.
std::string seal_again(std::string_view sealed, const Link& place, std::span<const std::string> recipients_public_keys);

/// Opens a sealed event with whichever of the key pairs is among its recipients; checks that the inner origin, seq and
/// prev are those outside. An event that was sealed again, maybe for a later pair, comes out with its new place,
/// written by the device that carried it there.
Result<Event> open(std::string_view sealed, std::span<const KeyPair> recipients);
inline Result<Event> open(std::string_view sealed, const KeyPair& recipient) {
    return open(sealed, std::span(&recipient, 1));
}

/// A sealed event was first written in another chain than the one in which it stands now: under another name that the
/// device had. False when it does not open.
bool came_from_another_chain(std::string_view sealed, std::span<const KeyPair> recipients);

/// What is in a sealed box (base64) for whichever of the key pairs; nothing when none of them opens it.
std::optional<std::string> open_box(std::string_view box, std::span<const KeyPair> recipients);

std::string sign(std::string_view message, const KeyPair&);  ///< base64
bool verify(std::string_view message, std::string_view signature,
            std::string_view public_key);  ///< false on any malformed input

/// Uniform random bytes / a random token of n bytes as hex.
void random_bytes(std::span<std::uint8_t> out);
std::string random_hex(std::size_t bytes);

/// The receipt of the exchange: signed statement {"head":hash,"held":seq,"origin":id} + signature, as JSON text.
std::string make_receipt(std::string_view origin, std::int64_t acked_seq, const Hash& head, const KeyPair& head_office);
/// The same with when the last of these events arrived, in which epoch of head office; devices of version 1 read it,
/// too.
std::string make_receipt(std::string_view origin, std::int64_t acked_seq, const Hash& head, Instant arrived,
                         std::int64_t epoch, const KeyPair& head_office);
/// What a receipt proves to head office itself when the events come again.
struct ProvenArrival {
    std::int64_t acked_seq = 0;
    Hash head{};
    Instant arrived;
};
/// Fails when the receipt is another device's, tells no arrival or is not signed by this head office.
Result<ProvenArrival> receipt_arrival(std::string_view receipt, std::string_view origin,
                                      std::string_view head_office_public_key);
Result<void> check_receipt(std::string_view receipt, std::string_view origin, std::int64_t acked_seq, const Hash& head,
                           std::string_view head_office_public_key);
/// Head office's signed word that the device `origin` is shut out for good, and whether it is that.
std::string make_revocation(std::string_view origin, const KeyPair& head_office);
bool is_revocation(std::string_view text, std::string_view origin, std::string_view head_office_public_key);
/// The chain head that a receipt vouches for; fails unless head office signed it for this origin and `acked_seq`.
Result<Hash> receipt_head(std::string_view receipt, std::string_view origin, std::int64_t acked_seq,
                          std::string_view head_office_public_key);

}  // namespace huiyin::sync
