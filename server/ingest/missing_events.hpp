// SPDX-License-Identifier: Apache-2.0
// What a restored head office knows it lacks: events that must have been there, because what their writer wrote behind
// them came back, because a checkpoint of before names them, or because their device shows a receipt for them
// (docs/decisions/0022).
#pragma once
#include <map>
#include <string>
#include <vector>

#include "server/runtime/server_context.hpp"
#include "sync/chain/chain.hpp"
#include "sync/protocol/messages.hpp"

namespace huiyin::server {

/// Of one chain; places as they are said to people: "4–6, 9".
struct MissingEvents {
    std::string origin;
    std::string awaited;  ///< nobody has handed them in or given them back yet; "" none
    std::string gone;     ///< the device that wrote them has them no more: they are lost; "" none
    bool any() const { return !awaited.empty() || !gone.empty(); }
};

/// Throws when the store fails, as all of these do.
MissingEvents missing_events(Store&, const Origin&);
/// Every chain of which something is missing, head office's own earlier ones and devices that are not known here among
/// them.
std::vector<MissingEvents> missing_events(Store&);
/// A sentence for the operator: what is missing, and whether it may still come.
std::vector<std::string> sentences(const MissingEvents&);

/// A checkpoint of before the restore says how far chains had come. In a transaction.
void remember_acknowledged(ValueStore&, const std::map<std::string, sync::ChainHead>& heads);
/// The device has lost what head office once signed for. What came back meanwhile is not noted, nor what no receipt of
/// head office's own vouches for. Returns the places that were not noted before; "" none. In a transaction.
std::string note_gone(Store&, const ServerContext&, const Origin&, const sync::Gone&);
/// Others have given back events of this chain: those are lost no more. Before the chain goes on over them. In a
/// transaction.
void note_came_back(Store&, const ServerContext&, const std::string& origin);

}  // namespace huiyin::server
