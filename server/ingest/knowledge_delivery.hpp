// SPDX-License-Identifier: Apache-2.0
// The knowledge base in an exchange: articles go down to tablets and desks, and their uses come up (Art. 6(4)4).
#pragma once
#include "server/runtime/server_context.hpp"
#include "sync/protocol/messages.hpp"

namespace huiyin::server {

/// Puts the answers that the policy ships into a knowledge base that was never filled, once. In the caller's
/// transaction. True when it did.
bool fill_knowledge(Store&, const ServerContext&);

/// Takes over how often the device used which article in all. Articles that are not here are not counted.
void count_uses(KnowledgeStore&, const Origin& device, const sync::RequestHeader&);

/// Fills the answer's `articles` and `knowledge` with what changed since the device last asked, a bounded part at a
/// time (`more`). A kiosk, a device that does not ask, one that is unconfirmed or is to give back first gets none.
/// Drafts go to where they are worked on only (sees_work).
void deliver_knowledge(KnowledgeStore&, const ServerContext&, const Origin& device, const sync::RequestHeader&,
                       sync::ResponseHeader&);

}  // namespace huiyin::server
