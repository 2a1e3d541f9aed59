// SPDX-License-Identifier: Apache-2.0
// A device's data key as only head office can read it: when every PIN is forgotten, nothing is lost.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "shared/foundation/fault.hpp"
#include "sync/chain/sealing.hpp"
#include "sync/crypto/data_key.hpp"

namespace huiyin::sync {

/// {"key","origin"} sealed to head office's X25519 key, base64. "" when that is no key.
std::string make_escrow(const DataKey& key, const std::string& origin, std::string_view head_office_public_key);
/// At head office, with whichever of its key pairs opens it. Fails when it was sealed to other keys, was changed, or is
/// another device's.
Result<DataKey> open_escrow(std::string_view escrow, const std::string& origin, std::span<const KeyPair> head_office);
inline Result<DataKey> open_escrow(std::string_view escrow, const std::string& origin, const KeyPair& head_office) {
    return open_escrow(escrow, origin, std::span(&head_office, 1));
}

/// A data key as base64, and back.
std::string to_text(const DataKey& key);
Result<DataKey> key_from_text(std::string_view text);

}  // namespace huiyin::sync
