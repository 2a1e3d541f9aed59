// SPDX-License-Identifier: Apache-2.0
// How head office stood when a verification began that found nothing wrong: what had come by then need not be read
// again by the next one (docs/decisions/0037). Signed, and kept as DIR/verified.json.
#pragma once
#include "server/audit/checkpoint.hpp"

namespace huiyin::server {

struct Verified {
    Checkpoint ends;        ///< where each chain ended, and when this was
    Instant whole_at;       ///< when everything was last read from the beginning
    std::int64_t feed = 0;  ///< the last place in the order of delivery
    Digest root;            ///< of everything
    Hash rules{}, accounts{};
};

/// As it stands in the caller's snapshot; `whole_at` is now. Throws when the store fails.
Verified how_it_stands(Store&, const ServerContext&);

/// False when the disk does not take it: what was kept before remains.
bool keep_verified(const Verified&, const ServerContext&);
/// What is kept. Nothing: never, it was changed, it is of an epoch before, or it is signed with keys of before.
std::optional<Verified> kept_verified(const ServerContext&);

}  // namespace huiyin::server
