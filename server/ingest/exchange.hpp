// SPDX-License-Identifier: Apache-2.0
// POST /v1/sync: head office's side of the exchange (architecture, "The sync exchange").
#pragma once
#include "server/runtime/server_runtime.hpp"
#include "sync/protocol/messages.hpp"

namespace huiyin::server {

/// Takes the device's events in and answers with what it should hold. The answer is given after all is durable. Fails
/// with 400 for a body that is cut or no exchange, 426 for another version of it, 503 when nothing can be stored; then
/// nothing of the request stays but what head office itself had decided before it was restored. Passes the gate of the
/// rules by itself: decisions about them are made good before anything is judged by them.
Answer<std::string> exchange(ServerRuntime&, const Origin& device, std::string_view body);

}  // namespace huiyin::server
