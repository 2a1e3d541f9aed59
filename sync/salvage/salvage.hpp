// SPDX-License-Identifier: Apache-2.0
// What can be brought back from a kiosk's damaged log: who it is, its small values, and the sealed events, each proved
// by its own hash.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/event/event.hpp"
#include "sync/chain/identity.hpp"

namespace huiyin::sync {

/// A sealed line whose bytes have the hash that was stored with them, and that is written as a seal is.
struct SealedEvent {
    std::int64_t seq = 0;
    Hash hash{}, prev{};
    std::string bytes;
    std::optional<Instant> acked_at;  ///< when head office acknowledged it, as far as is known
};

struct Salvaged {
    std::optional<Identity> identity;             ///< whole, with keys that are keys
    std::map<std::string, std::string> settings;  ///< the small values
    std::map<std::int64_t, SealedEvent> events;   ///< of this device, by seq
    std::vector<std::string> orphaned;            ///< sealed events that had lost their place before already
    std::int64_t counter = 0;                     ///< the highest that was found
    std::int64_t acked_seq = 0;                   ///< the highest that a receipt signed by head office vouches for …
    Hash head{};                                  ///< … and that event's hash
    std::string receipt;
    std::optional<std::int64_t> last_exchange, clock_offset;

    /// Sealed events that head office has not acknowledged, as far as is known.
    std::vector<std::string> waiting() const;
};

/// Reads `file` and its write-ahead log beside it, changing nothing. What cannot be read or proved is left out: an
/// empty result when nothing could. start_crypto() must have been called.
Salvaged salvage(const std::string& file);

}  // namespace huiyin::sync
