// SPDX-License-Identifier: Apache-2.0
// By which of head office's keys a device knows it, after they were rotated (docs/decisions/0034).
#pragma once
#include "server/runtime/server_runtime.hpp"
#include "sync/protocol/messages.hpp"

namespace huiyin::server {

/// A device that was enrolled since: one that does not say which keys it knows still knows those of today later. In a
/// transaction; throws when the store fails.
void note_keys_of(ValueStore&, const ServerContext&, const std::string& device);

/// What an answer is signed with, and how the device comes to that key.
struct Signing {
    sync::KeyPair keys;
    std::vector<std::string> announced;  ///< oldest first; empty: it knows the key
    bool unknown = false;                ///< the device knows head office by a key that is not in keys.json
};
/// A device that says by which key it knows head office is led to the newest one; one that does not say, because it
/// cannot change it, is answered with the one that it was enrolled with. Throws when the store fails.
Signing signing_for(ValueStore&, const ServerContext&, const std::string& device, const sync::RequestHeader&);

/// 403 "device-revoked" with head office's word by each key that the device may know it by. Throws when the store
/// fails.
std::unexpected<Problem> shut_out(ValueStore&, const ServerContext&, const std::string& device);

}  // namespace huiyin::server
