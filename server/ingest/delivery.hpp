// SPDX-License-Identifier: Apache-2.0
// The pull half of an exchange: what a device should hold and does not.
#pragma once
#include "server/runtime/server_context.hpp"
#include "sync/protocol/messages.hpp"

namespace huiyin::server {

/// Fills the answer's events, feed, more, left and digest for `device` from one snapshot. A kiosk gets no lines. When
/// the request compares, the subjects that differ are sent whole before the feed goes on, and those out of scope are
/// named in `left`. Each event goes with head office's proof that it
/// delivered it. A device that is unconfirmed, or is to give back first, gets nothing.
void deliver(Store&, const ServerContext&, const Origin& device, const sync::RequestHeader&, sync::Delivery&);

}  // namespace huiyin::server
