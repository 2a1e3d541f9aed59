// SPDX-License-Identifier: Apache-2.0
// Starting a head office that was founded and opened: its database is brought up to this version first.
#pragma once
#include <memory>

#include "server/runtime/server_runtime.hpp"

namespace huiyin::server {

/// Opens the connections; `readers`: how many may read at once. Makes the projections anew when they are of an older
/// version, and takes in what waited for a key that is here now. Fails with one sentence when the database cannot be
/// opened or is damaged.
Result<std::unique_ptr<ServerRuntime>> start_head_office(ServerContext context, int readers = 4);

}  // namespace huiyin::server
