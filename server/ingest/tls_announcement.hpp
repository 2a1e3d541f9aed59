// SPDX-License-Identifier: Apache-2.0
// Announcing TLS keys to devices, with the event that brings the announcement back after a restore
// (docs/decisions/0018, 0022).
#pragma once
#include <string>

#include "server/runtime/server_runtime.hpp"

namespace huiyin::server {

/// Stores them, and writes the event key_rotated, which devices keep for head office. In a transaction; throws when the
/// store fails.
void announce(Store& store, const ServerContext& context, const TlsKeys& keys);

/// Notes that the server shows this key from now on, and tells the operator when no spare is announced.
void note_served_key(ServerRuntime& runtime, const std::string& key);

}  // namespace huiyin::server
