// SPDX-License-Identifier: Apache-2.0
// Sealing and opening events, keys and randomness by libsodium.
#include "sync/chain/sealing.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "sync/chain/chain.hpp"
#include "sync/chain/chain_faults.hpp"
#include "sync/chain/moved_events.hpp"
#include "sync/platform/base64.hpp"

namespace huiyin::sync {
namespace {

/// Secret bytes that wipe themselves.
struct Secret {
    Bytes bytes;
    explicit Secret(std::size_t size) : bytes(size) {}
    explicit Secret(Bytes from) : bytes(std::move(from)) {}
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret() { sodium_memzero(bytes.data(), bytes.size()); }
};

const unsigned char* raw(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }

/// nonce ‖ secretbox(text)
Bytes encrypted(std::string_view text, const Secret& key) {
    Bytes box(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + text.size());
    randombytes_buf(box.data(), crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(box.data() + crypto_secretbox_NONCEBYTES, raw(text), text.size(), box.data(),
                          key.bytes.data());
    return box;
}

std::optional<std::string> decrypted(const Bytes& box, const Secret& key) {
    constexpr auto overhead = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (box.size() < overhead) return std::nullopt;
    std::string text(box.size() - overhead, '\0');
    if (crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(text.data()),
                                   box.data() + crypto_secretbox_NONCEBYTES, box.size() - crypto_secretbox_NONCEBYTES,
                                   box.data(), key.bytes.data()) != 0)
        return std::nullopt;
    return text;
}

std::optional<Bytes> unwrapped(std::string_view wrapped, const KeyPair& recipient) {
    const auto box = from_base64(wrapped, crypto_box_SEALBYTES + crypto_secretbox_KEYBYTES);
    const auto public_key = from_base64(recipient.public_key, crypto_box_PUBLICKEYBYTES);
    auto secret_key = from_base64(recipient.secret_key, crypto_box_SECRETKEYBYTES);
    if (!box || !public_key || !secret_key) return std::nullopt;
    const Secret secret(std::move(*secret_key));
    Bytes key(crypto_secretbox_KEYBYTES);
    if (crypto_box_seal_open(key.data(), box->data(), box->size(), public_key->data(), secret.bytes.data()) != 0)
        return std::nullopt;
    return key;
}

constexpr const char* carried = "carried";
constexpr std::string_view carried_mark = "{\"carried\":";
constexpr int deepest_carried = 8;  ///< how often an event may have lost its place

}  // namespace

Result<void> start_crypto() {
    if (sodium_init() < 0) return fault(faults::no_sodium);
    return {};
}

KeyPair new_box_keys() {
    std::array<std::uint8_t, crypto_box_PUBLICKEYBYTES> public_key{};
    Secret secret(crypto_box_SECRETKEYBYTES);
    crypto_box_keypair(public_key.data(), secret.bytes.data());
    return {to_base64(public_key), to_base64(secret.bytes)};
}

KeyPair new_sign_keys() {
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> public_key{};
    Secret secret(crypto_sign_SECRETKEYBYTES);
    crypto_sign_keypair(public_key.data(), secret.bytes.data());
    return {to_base64(public_key), to_base64(secret.bytes)};
}

std::string key_id(std::string_view public_key) {
    const auto bytes = from_base64(public_key).value_or(Bytes{});
    return to_hex(hash_of({reinterpret_cast<const char*>(bytes.data()), bytes.size()})).substr(0, 16);
}

namespace {

/// {"origin","prev","seal","seq"} around `plain`; empty when a recipient's key is no key.
std::string sealed_to(std::span<const std::string> recipients_public_keys, std::string_view plain, const Link& place) {
    Secret content_key(crypto_secretbox_KEYBYTES);
    crypto_secretbox_keygen(content_key.bytes.data());
    Json to = Json::object();
    for (const auto& text : recipients_public_keys) {
        const auto public_key = from_base64(text, crypto_box_PUBLICKEYBYTES);
        Bytes wrapped(crypto_box_SEALBYTES + content_key.bytes.size());
        if (!public_key || crypto_box_seal(wrapped.data(), content_key.bytes.data(), content_key.bytes.size(),
                                           public_key->data()) != 0)
            return {};
        to[key_id(text)] = to_base64(wrapped);
    }
    if (to.empty()) return {};
    return canonical({{"origin", place.origin},
                      {"prev", to_hex(place.prev)},
                      {"seal", {{"box", to_base64(encrypted(plain, content_key))}, {"to", std::move(to)}}},
                      {"seq", place.seq}});
}

/// The plain text in the box of a sealed line.
Result<std::string> unsealed(std::string_view sealed, std::span<const KeyPair> recipients) {
    const auto json = parse_json(sealed);
    if (!json) return std::unexpected(json.error());
    const auto& envelope = json->at("seal");
    const auto& to = envelope.at("to");
    const auto recipient = std::ranges::find_if(
        recipients, [&](const KeyPair& one) { return !text_of(to, key_id(one.public_key)).empty(); });
    if (recipient == recipients.end()) return fault(faults::sealed_to_others, "seal.to");
    auto key = unwrapped(text_of(to, key_id(recipient->public_key)), *recipient);
    if (!key) return fault(faults::wrapped_key_changed, "seal.to");
    const auto box = from_base64(text_of(envelope, "box"));
    auto plain = box ? decrypted(*box, Secret(std::move(*key))) : std::nullopt;
    if (!plain) return fault(faults::box_changed, "seal.box");
    return std::move(*plain);
}

bool stands_at(const Link& link, std::string_view origin, std::int64_t seq, std::string_view prev) {
    return origin == link.origin && seq == link.seq && prev == to_hex(link.prev);
}

Result<Event> opened(std::string_view sealed, std::span<const KeyPair> recipients, int depth) {
    const auto link = parse_link(sealed);
    if (!link) return std::unexpected(link.error());
    if (!link->sealed) return fault(faults::not_sealed, "seal");
    const auto plain = unsealed(sealed, recipients);
    if (!plain) return std::unexpected(plain.error());
    const auto elsewhere = [] { return fault(faults::other_place_inside, "seal"); };
    // An event's keys stand in order, and "at" comes first: what is carried is told by its first key.
    if (!plain->starts_with(carried_mark)) {
        auto event = parse_line(*plain);
        if (!event) return event;
        if (!stands_at(*link, event->origin, event->seq, to_hex(event->prev))) return elsewhere();
        return event;
    }
    const auto json = parse_json(*plain);
    if (!json || !json->is_object() || depth == 0) return fault(faults::carried_unreadable, "seal");
    if (!stands_at(*link, text_of(*json, "origin"), number_of(*json, "seq"), text_of(*json, "prev")))
        return elsewhere();
    auto line = opened(text_of(*json, carried), recipients, depth - 1);
    if (!line) return line;
    // Written by the customer at a device that may be known under another name now.
    if (line->by.account == "device:" + line->origin) line->by.account = "device:" + link->origin;
    note_first_number(*line);
    line->origin = link->origin;
    line->seq = link->seq;
    line->prev = link->prev;
    return line;
}

}  // namespace

std::string seal(const Event& inner, std::span<const std::string> recipients_public_keys) {
    std::string plain = canonical_line(inner);
    auto out = sealed_to(recipients_public_keys, plain, {inner.origin, inner.seq, inner.prev, true, {}, {}});
    sodium_memzero(plain.data(), plain.size());
    return out;
}

std::string seal_again(std::string_view sealed, const Link& place,
                       std::span<const std::string> recipients_public_keys) {
    const auto plain =
        canonical({{carried, sealed}, {"origin", place.origin}, {"prev", to_hex(place.prev)}, {"seq", place.seq}});
    return sealed_to(recipients_public_keys, plain, place);
}

Result<Event> open(std::string_view sealed, std::span<const KeyPair> recipients) {
    return opened(sealed, recipients, deepest_carried);
}

bool came_from_another_chain(std::string_view sealed, std::span<const KeyPair> recipients) {
    const auto outer = parse_link(sealed);
    std::string around(sealed);
    for (int depth = 0; outer && depth < deepest_carried; ++depth) {
        const auto plain = unsealed(around, recipients);
        if (!plain || !plain->starts_with(carried_mark)) return false;
        const auto json = parse_json(*plain);
        if (!json || !json->is_object()) return false;
        around = text_of(*json, carried);
        const auto inner = parse_link(around);
        if (!inner || !inner->sealed) return false;
        if (inner->origin != outer->origin) return true;
    }
    return false;
}

std::optional<std::string> open_box(std::string_view box, std::span<const KeyPair> recipients) {
    const auto bytes = from_base64(box);
    if (!bytes || bytes->size() < crypto_box_SEALBYTES) return std::nullopt;
    std::string plain(bytes->size() - crypto_box_SEALBYTES, '\0');
    for (const auto& recipient : recipients) {
        const auto public_key = from_base64(recipient.public_key, crypto_box_PUBLICKEYBYTES);
        auto secret_key = from_base64(recipient.secret_key, crypto_box_SECRETKEYBYTES);
        if (!public_key || !secret_key) continue;
        const Secret secret(std::move(*secret_key));
        if (crypto_box_seal_open(reinterpret_cast<unsigned char*>(plain.data()), bytes->data(), bytes->size(),
                                 public_key->data(), secret.bytes.data()) == 0)
            return plain;
    }
    return std::nullopt;
}

void random_bytes(std::span<std::uint8_t> out) { randombytes_buf(out.data(), out.size()); }

std::string random_hex(std::size_t bytes) {
    Bytes random(bytes);
    random_bytes(random);
    return to_hex(std::span<const std::uint8_t>(random));
}

}  // namespace huiyin::sync
