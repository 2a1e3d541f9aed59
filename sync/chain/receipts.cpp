// SPDX-License-Identifier: Apache-2.0
// Head office's signatures: the receipt that says up to where a chain is safely held, and the word that a device is
// shut out.
#include <sodium/crypto_sign.h>
#include <sodium/utils.h>

#include "sync/chain/chain_faults.hpp"
#include "sync/chain/sealing.hpp"
#include "sync/platform/base64.hpp"

namespace huiyin::sync {
namespace {

const unsigned char* raw(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::string statement(std::string_view origin, std::int64_t acked_seq, std::string_view head) {
    return canonical({{"head", head}, {"held", acked_seq}, {"origin", origin}});
}

/// What version 2 signs beside it: when the last of them came, in which epoch.
std::string arrival_statement(std::string_view origin, std::int64_t acked_seq, std::string_view head, Instant arrived,
                              std::int64_t epoch) {
    return "huiyin arrival " + canonical({{"arrived", to_utc(arrived)},
                                          {"epoch", epoch},
                                          {"head", head},
                                          {"held", acked_seq},
                                          {"origin", origin}});
}

std::string revocation_statement(std::string_view origin) { return canonical({{"origin", origin}, {"revoked", true}}); }

}  // namespace

std::string sign(std::string_view message, const KeyPair& keys) {
    auto secret = from_base64(keys.secret_key, crypto_sign_SECRETKEYBYTES);
    if (!secret) return {};
    Bytes signature(crypto_sign_BYTES);
    crypto_sign_detached(signature.data(), nullptr, raw(message), message.size(), secret->data());
    sodium_memzero(secret->data(), secret->size());
    return to_base64(signature);
}

bool verify(std::string_view message, std::string_view signature, std::string_view public_key) {
    const auto key = from_base64(public_key, crypto_sign_PUBLICKEYBYTES);
    const auto bytes = from_base64(signature, crypto_sign_BYTES);
    return key && bytes && crypto_sign_verify_detached(bytes->data(), raw(message), message.size(), key->data()) == 0;
}

std::string make_receipt(std::string_view origin, std::int64_t acked_seq, const Hash& head,
                         const KeyPair& head_office) {
    const auto text = statement(origin, acked_seq, to_hex(head));
    return canonical(
        {{"head", to_hex(head)}, {"held", acked_seq}, {"origin", origin}, {"signature", sign(text, head_office)}});
}

std::string make_receipt(std::string_view origin, std::int64_t acked_seq, const Hash& head, Instant arrived,
                         std::int64_t epoch, const KeyPair& head_office) {
    const auto name = to_hex(head);
    return canonical(
        {{"arrival_signature", sign(arrival_statement(origin, acked_seq, name, arrived, epoch), head_office)},
         {"arrived", to_utc(arrived)},
         {"epoch", epoch},
         {"head", name},
         {"held", acked_seq},
         {"origin", origin},
         {"signature", sign(statement(origin, acked_seq, name), head_office)}});
}

Result<ProvenArrival> receipt_arrival(std::string_view receipt, std::string_view origin,
                                      std::string_view head_office_public_key) {
    const auto json = parse_json(receipt, {.bytes = 4096, .depth = 2});
    if (!json || !json->is_object()) return fault(faults::receipt_unreadable, "receipt");
    const auto head = parse_hash(text_of(*json, "head"));
    const auto arrived = parse_instant(text_of(*json, "arrived"));
    const auto acked_seq = number_of(*json, "held", -1);
    if (!head || !arrived || acked_seq < 1) return fault(faults::receipt_without_arrival, "receipt");
    const auto told = arrival_statement(origin, acked_seq, to_hex(*head), *arrived, number_of(*json, "epoch"));
    if (!verify(told, text_of(*json, "arrival_signature"), head_office_public_key))
        return fault(faults::receipt_not_signed, "receipt");
    return ProvenArrival{acked_seq, *head, *arrived};
}

Result<Hash> receipt_head(std::string_view receipt, std::string_view origin, std::int64_t acked_seq,
                          std::string_view head_office_public_key) {
    const auto json = parse_json(receipt, {.bytes = 4096, .depth = 2});
    if (!json || !json->is_object()) return fault(faults::receipt_unreadable, "receipt");
    const auto head = parse_hash(text_of(*json, "head"));
    if (!head || text_of(*json, "origin") != origin || number_of(*json, "held", -1) != acked_seq)
        return fault(faults::receipt_of_another, "receipt");
    if (!verify(statement(origin, acked_seq, to_hex(*head)), text_of(*json, "signature"), head_office_public_key))
        return fault(faults::receipt_not_signed, "receipt");
    return *head;
}

Result<void> check_receipt(std::string_view receipt, std::string_view origin, std::int64_t acked_seq, const Hash& head,
                           std::string_view head_office_public_key) {
    const auto signed_head = receipt_head(receipt, origin, acked_seq, head_office_public_key);
    if (!signed_head) return std::unexpected(signed_head.error());
    if (*signed_head != head) return fault(faults::receipt_of_other_events, "receipt");
    return {};
}

std::string make_revocation(std::string_view origin, const KeyPair& head_office) {
    return canonical(
        {{"origin", origin}, {"revoked", true}, {"signature", sign(revocation_statement(origin), head_office)}});
}

bool is_revocation(std::string_view text, std::string_view origin, std::string_view head_office_public_key) {
    const auto json = parse_json(text, {.bytes = 1024, .depth = 2});
    return json && json->is_object() && text_of(*json, "origin") == origin &&
           verify(revocation_statement(origin), text_of(*json, "signature"), head_office_public_key);
}

}  // namespace huiyin::sync
