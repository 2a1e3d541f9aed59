// SPDX-License-Identifier: Apache-2.0
// Dropping all projections and making them again from the log.
#pragma once
#include "server/runtime/server_context.hpp"

namespace huiyin::server {

/// Makes subjects, duties, scopes, digests and attachments' places again, as of when each projection was made (now, for
/// one that is missing). Inside the caller's transaction. Returns how many subjects there are. Throws when the store
/// fails or an event cannot be read: nothing may be built on damage.
std::int64_t rebuild(Store&, const ServerContext&);
/// The database was made by an older version, whose projections lack something.
bool needs_rebuilding(ValueStore&);

}  // namespace huiyin::server
