// SPDX-License-Identifier: Apache-2.0
// How devices come to head office's new key pairs: each is announced, signed with the pair of before
// (docs/protocol.md, `office_keys`; docs/decisions/0034). Pure.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "sync/chain/sealing.hpp"

namespace huiyin::sync {

/// Head office's public keys, base64: what is sealed to it, and by what its word is known.
struct OfficeKeyNames {
    std::string box, sign;
    bool operator==(const OfficeKeyNames&) const = default;
};

/// Canonical {box, sign, signature}: `next` follow on `before`, by whose secret key it is signed over
/// "huiyin office keys " and the rest.
std::string announce_office_keys(const OfficeKeyNames& next, const KeyPair& before);

/// The keys to which the announcements lead whoever trusts `sign_key`: the first is signed with it, each further one
/// with the key that the one before it announced. Nothing when there are none, too many, or one is not signed so.
std::optional<OfficeKeyNames> follow_office_keys(std::span<const std::string> announced, std::string_view sign_key);

/// How often the keys can change: a device that was away takes all changes in at once.
inline constexpr std::size_t most_office_keys = 100;

}  // namespace huiyin::sync
