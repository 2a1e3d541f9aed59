// SPDX-License-Identifier: Apache-2.0
// One origin's lines of a file that is imported, and how far head office's own signature says that they are its log
// (docs/decisions/0019).
#pragma once
#include <map>
#include <string>
#include <vector>

#include "server/audit/checkpoint.hpp"
#include "server/store/store_records.hpp"
#include "shared/foundation/json.hpp"

namespace huiyin::server {

/// A line of the file.
struct Waiting {
    StoredEvent event;
    Json kept;          ///< what the device that kept it aside signed; null when none did
    std::string proof;  ///< head office's, which holds, when a device gave it back; "" when none did
};
using WaitingChain = std::map<std::int64_t, Waiting>;

/// Whether the event follows the end of its chain.
bool follows(const StoredEvent&, const Origin&);

/// The last of `lines` up to which the chain that ends as `origin` has it goes on to where one of the checkpoints saw
/// it; 0 when none did.
std::int64_t signed_up_to(const std::vector<Checkpoint>& checkpoints, const WaitingChain& lines, Origin origin);

}  // namespace huiyin::server
