// SPDX-License-Identifier: Apache-2.0
// A call of the contract as its handler gets it.
#pragma once
#include "server/identity/caller.hpp"
#include "server/platform/http_message.hpp"

namespace huiyin::server {

/// What a handler gets: the request, with its body parsed when it is JSON, and who makes it.
struct Call {
    ServerRuntime& runtime;
    const HttpRequest& request;
    Json json;
    Caller caller;
    const Actor& person() const { return *caller.person; }   ///< on routes for persons
    const Origin& device() const { return *caller.device; }  ///< on routes for devices
};

}  // namespace huiyin::server
