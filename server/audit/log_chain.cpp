// SPDX-License-Identifier: Apache-2.0
#include "server/audit/log_chain.hpp"

#include <algorithm>

#include "sync/chain/chain.hpp"

namespace huiyin::server {
namespace {

bool ends_at(const Checkpoint& checkpoint, const Origin& origin) {
    const auto head = checkpoint.heads.find(origin.id);
    return head != checkpoint.heads.end() && head->second == sync::ChainHead{origin.head_seq, origin.head_hash};
}

/// A chain holds a refused event as it holds any other: which of them counts is not in its hashes.
bool says_what_was_refused(const Checkpoint& checkpoint, const WaitingChain& lines, const Origin& origin) {
    if (!checkpoint.refused) return true;
    const auto found = checkpoint.refused->find(origin.id);
    return std::ranges::all_of(lines, [&](const auto& place) {
        const bool refused = found != checkpoint.refused->end() && found->second.contains(place.first);
        return place.first > origin.head_seq || refused == !place.second.event.refused.empty();
    });
}

}  // namespace

bool follows(const StoredEvent& event, const Origin& origin) {
    if (event.seq != origin.head_seq + 1) return false;
    const auto link = sync::parse_link(event.bytes());
    if (!link) return !event.refused.empty() || event.unreadable();
    return link->prev == origin.head_hash && link->origin == origin.id;
}

std::int64_t signed_up_to(const std::vector<Checkpoint>& checkpoints, const WaitingChain& lines, Origin origin) {
    std::int64_t out = 0;
    for (const auto& [seq, waiting] : lines) {
        if (seq <= origin.head_seq) continue;
        if (!follows(waiting.event, origin)) break;
        origin.head_seq = seq;
        origin.head_hash = waiting.event.hash;
        for (const auto& checkpoint : checkpoints)
            if (ends_at(checkpoint, origin) && says_what_was_refused(checkpoint, lines, origin)) out = seq;
    }
    return out;
}

}  // namespace huiyin::server
