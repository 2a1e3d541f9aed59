// SPDX-License-Identifier: Apache-2.0
// Whether a device's call is its own: signed with its key, and counted above all before (docs/protocol.md, "Every call
// of a device"; docs/decisions/0018).
#pragma once
#include "server/platform/http_message.hpp"
#include "server/store/store_records.hpp"

namespace huiyin::server {

struct ServerRuntime;

/// For a device that was enrolled with a key: 403 "not-signed" for a signature that is not its own, or that is missing
/// once the device has signed a call; 409 "counter-behind", with `counter`, for a call that is not above all before.
/// Devices that never signed one, or have no key, are served as ever. A disk that takes nothing keeps no call out.
Answer<void> check_call(ServerRuntime&, const Origin& device, const HttpRequest&);

}  // namespace huiyin::server
