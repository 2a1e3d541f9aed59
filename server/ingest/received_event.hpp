// SPDX-License-Identifier: Apache-2.0
// Reads and validates the events that a device sent, off the writer's thread.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/ingest/validation.hpp"
#include "server/runtime/server_context.hpp"
#include "server/store/store_records.hpp"
#include "sync/chain/chain.hpp"

namespace huiyin::server {

/// An event as it was received.
struct ReceivedEvent {
    std::string bytes;               ///< what is hashed and kept
    Hash hash{};                     ///< of `bytes`
    std::optional<sync::Link> link;  ///< its place; nothing when even that cannot be read
    std::optional<Event> event;      ///< opened and parsed; nothing when it is refused
    bool covered = false;            ///< its device does not see its subject, nor hold its attachment, any more
    /// Its first place in this chain, as far as that says something of its time; 0: in another, before this one began.
    std::int64_t place = 0;
    Verdict verdict;  ///< of the event alone: its writer is validated when it is stored
};

/// Opens seals and checks each line by itself: canonical, of this device, of a known code, with a body of its kind. A
/// kind that this version does not know is accepted: newer devices' events are kept and forwarded. No time is judged
/// here: a device's clock may be wrong, and its events are good all the same.
std::vector<ReceivedEvent> read_events(std::vector<std::string> texts, const Origin& device,
                                       const ServerContext& context);
/// The same for one.
ReceivedEvent read_line(std::string text, const Origin& device, const ServerContext& context);

/// Incoming::place of an event that came as `bytes`, open or sealed.
std::int64_t place_of(const Event&, const std::string& bytes, const ServerContext& context);

}  // namespace huiyin::server
