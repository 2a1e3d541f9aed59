// SPDX-License-Identifier: Apache-2.0
// The options of `serve`, checked and parsed.
#pragma once
#include "server/http/http_server.hpp"
#include "server/main/options.hpp"

namespace huiyin::server_main {

/// Where head office listens, and what it shows there. Fails naming the option.
Result<server::Listening> listening_for(const Options&);

/// What may change while head office serves: how much it says, and how often others may try.
void apply_limits(server::ServerRuntime&, const Options&);

}  // namespace huiyin::server_main
