// SPDX-License-Identifier: Apache-2.0
// A device that a restored head office does not know comes back by its certificate, and is given nothing until an
// administrator confirms it (docs/protocol.md, "Enrolment, certificate, coming back").
#pragma once
#include "server/runtime/server_runtime.hpp"

namespace huiyin::server {

/// The device's certificate by what head office knows of it, signed with `keys`; "" for one that was enrolled without a
/// key.
std::string certificate_of(const ServerContext&, const Origin& device, const sync::KeyPair& keys);

/// By which a device knows head office's epoch; "" in the first.
std::string epoch_proof_of(const ServerContext&);

/// POST /v1/devices/return {at, certificate, signature}: {origin, epoch, unconfirmed}. Doing it again changes nothing.
/// 403 for a certificate that head office did not sign, a call that its device did not sign, a device that was revoked,
/// or a name that is another device's by now; 429 for a crowd of those from one place.
Answer<Json> come_back(ServerRuntime&, const Json& asked, const std::string& remote);

/// The device is one of the bank's again from now on. Nothing when there is no such device. Throws when the store
/// fails.
std::optional<Origin> confirm(DeviceStore&, const std::string& origin);

}  // namespace huiyin::server
