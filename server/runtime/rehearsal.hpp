// SPDX-License-Identifier: Apache-2.0
// Starting head office on a virtual clock that goes on where it stood.
#pragma once
#include "server/runtime/server_context.hpp"

namespace huiyin::server {

/// Puts `context` on a virtual clock: at `asked`, or where the last rehearsal stood, or at the system's time. Fails
/// when `asked` lies before where it stood: time only goes forward.
Result<void> begin_rehearsal(ServerContext& context, const std::optional<Instant>& asked);

/// Remembers where the clock stands, inside the caller's transaction.
void remember_rehearsal(ValueStore&, Instant now);

}  // namespace huiyin::server
