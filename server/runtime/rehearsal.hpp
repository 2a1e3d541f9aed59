// SPDX-License-Identifier: Apache-2.0
// Starts head office on a virtual clock that goes on where it stopped.
#pragma once
#include "server/runtime/server_context.hpp"

namespace huiyin::server {

/// Puts `context` on a virtual clock: at `asked`, or where the last rehearsal stopped, or at the system's time. Fails
/// when `asked` lies before that: time only goes forward.
Result<void> begin_rehearsal(ServerContext& context, const std::optional<Instant>& asked);

/// Stores the clock's time, inside the caller's transaction.
void remember_rehearsal(ValueStore&, Instant now);

}  // namespace huiyin::server
