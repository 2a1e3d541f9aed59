// SPDX-License-Identifier: Apache-2.0
// sync/receipts.cpp — head office's signatures: the receipt that says up to where a chain is safely held, and
// the word that a device is shut out.
#include <sodium/crypto_sign.h>
#include <sodium/utils.h>

#include "sync/base64.hpp"
#include "sync/sealing.hpp"

namespace huiyin::sync {
namespace {

const unsigned char* raw(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

std::string statement(std::string_view origin, std::int64_t held, std::string_view head) {
    return canonical({{"head", head}, {"held", held}, {"origin", origin}});
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

std::string make_receipt(std::string_view origin, std::int64_t held, const Hash& head, const KeyPair& head_office) {
    const auto text = statement(origin, held, to_hex(head));
    return canonical(
        {{"head", to_hex(head)}, {"held", held}, {"origin", origin}, {"signature", sign(text, head_office)}});
}

Result<Hash> receipt_head(std::string_view receipt, std::string_view origin, std::int64_t held,
                          std::string_view head_office_public_key) {
    const auto json = parse_json(receipt, {.bytes = 4096, .depth = 2});
    if (!json || !json->is_object()) return fault("the receipt cannot be read", "receipt");
    const auto head = parse_hash(text_of(*json, "head"));
    if (!head || text_of(*json, "origin") != origin || number_of(*json, "held", -1) != held)
        return fault("the receipt is for another device or another line", "receipt");
    if (!verify(statement(origin, held, to_hex(*head)), text_of(*json, "signature"), head_office_public_key))
        return fault("the receipt is not signed by head office", "receipt");
    return *head;
}

Result<void> check_receipt(std::string_view receipt, std::string_view origin, std::int64_t held, const Hash& head,
                           std::string_view head_office_public_key) {
    const auto signed_head = receipt_head(receipt, origin, held, head_office_public_key);
    if (!signed_head) return std::unexpected(signed_head.error());
    if (*signed_head != head) return fault("the receipt is for other lines than these", "receipt");
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
