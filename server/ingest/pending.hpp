// SPDX-License-Identifier: Apache-2.0
// Lines that could not be opened when they came: they hold nothing back, are kept with their bytes, and take effect
// once the key is there (docs/decisions/0019).
#pragma once
#include "server/runtime/server_context.hpp"

namespace huiyin::server {

struct Reconsidered {
    std::int64_t taken = 0;    ///< events that took effect, as if they had just been judged on their arrival
    std::int64_t pending = 0;  ///< sealed to a key that is not here yet
};

/// Tries every pending event with the keys that are here now, and judges once more what an earlier version refused
/// without a code: customers' words among it are taken in. At each start, and after keys came; inside the caller's
/// transaction. Throws when the store fails.
Reconsidered open_pending(Store&, const ServerContext&);

}  // namespace huiyin::server
