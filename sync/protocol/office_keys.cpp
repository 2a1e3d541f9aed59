// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/office_keys.hpp"

#include "shared/foundation/json.hpp"
#include "sync/platform/base64.hpp"

namespace huiyin::sync {
namespace {

constexpr std::size_t office_key_bytes = 32;  ///< X25519 and Ed25519

std::string statement_of(const OfficeKeyNames& keys) {
    return "huiyin office keys " + canonical({{"box", keys.box}, {"sign", keys.sign}});
}

std::optional<OfficeKeyNames> read_announced(std::string_view text, std::string_view sign_key) {
    const auto json = parse_json(text, {.bytes = 1024, .depth = 2});
    if (!json || !json->is_object()) return std::nullopt;
    OfficeKeyNames out{text_of(*json, "box"), text_of(*json, "sign")};
    const bool are_keys = from_base64(out.box, office_key_bytes) && from_base64(out.sign, office_key_bytes);
    if (!are_keys || !verify(statement_of(out), text_of(*json, "signature"), sign_key)) return std::nullopt;
    return out;
}

}  // namespace

std::string announce_office_keys(const OfficeKeyNames& next, const KeyPair& before) {
    return canonical({{"box", next.box}, {"sign", next.sign}, {"signature", sign(statement_of(next), before)}});
}

std::optional<OfficeKeyNames> follow_office_keys(std::span<const std::string> announced, std::string_view sign_key) {
    if (announced.size() > most_office_keys) return std::nullopt;
    std::optional<OfficeKeyNames> out;
    for (const auto& text : announced) {
        out = read_announced(text, out ? std::string_view(out->sign) : sign_key);
        if (!out) return std::nullopt;
    }
    return out;
}

}  // namespace huiyin::sync
