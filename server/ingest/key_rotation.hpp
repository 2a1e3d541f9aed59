// SPDX-License-Identifier: Apache-2.0
// The database follows keys.json: what is in the file counts (docs/decisions/0034).
#pragma once
#include "server/runtime/server_context.hpp"

namespace huiyin::server {

/// The store knows the office's keys from now on. When it knew those before them, because they were rotated, a crash
/// came in between, or it was restored from before, the log tells of it: key_rotated on a-office-keys. In a
/// transaction; throws when the store fails.
void follow_keys(Store&, const ServerContext&);

}  // namespace huiyin::server
