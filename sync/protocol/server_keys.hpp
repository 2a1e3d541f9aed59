// SPDX-License-Identifier: Apache-2.0
// Which TLS keys of head office's server a device holds to, and how head office announces the next one
// (docs/protocol.md, `next_keys`). Pure.
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/foundation/fault.hpp"
#include "sync/chain/sealing.hpp"

namespace huiyin::sync {

/// SHA-256 of SubjectPublicKeyInfos in lower-case hex, of every key that the server may show from now on.
struct KeyAnnouncement {
    std::vector<std::string> keys;  ///< 1 to 8
    std::int64_t number = 0;        ///< a higher one replaces a lower one
    bool operator==(const KeyAnnouncement&) const = default;
};

/// Canonical {keys, number, signature}, signed by head office over "huiyin server keys " and the rest.
std::string sign_announcement(const KeyAnnouncement& announced, const KeyPair& head_office);
/// Fails unless `text` is an announcement signed with the key that belongs to `sign_key` (base64).
Result<KeyAnnouncement> read_announcement(std::string_view text, std::string_view sign_key);

/// What a device keeps of it.
struct ServerKeys {
    std::vector<std::string> keys;  ///< empty: any that the certificates vouch for
    std::int64_t number = 0;        ///< of the announcement that they come from; 0 none
    bool operator==(const ServerKeys&) const = default;

    /// Held to this key alone, "" any: it was met at enrolment, or an operator has compared it. An announcement that
    /// was replaced before stays replaced.
    ServerKeys only(const std::string& key) const;
    /// After an answer of head office came from a server with the key `met` ("" without TLS): what is announced, and
    /// the key that answered for as long as it is not among it. Nothing changes for an older announcement, or when any
    /// key is held to.
    ServerKeys after(const KeyAnnouncement& announced, const std::string& met) const;

    std::string to_text() const;
    /// Fails when `text` is not what to_text() made.
    static Result<ServerKeys> from_text(std::string_view text);
};

}  // namespace huiyin::sync
