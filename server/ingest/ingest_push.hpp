// SPDX-License-Identifier: Apache-2.0
// The push half of an exchange: a device's events go behind the end of its chain, and the rules run on the subjects
// that they touch; one job of the writer.
#pragma once
#include <string>
#include <vector>

#include "server/ingest/received_event.hpp"
#include "sync/protocol/messages.hpp"

namespace huiyin::server {

/// A customer's words that were accepted though something about them does not fit.
struct NotedWords {
    std::int64_t seq = 0;
    Json codes;  ///< what does not fit
};

struct Ingested {
    std::vector<sync::Refused> refused;  ///< by seq; also those that were refused before and came again
    std::vector<NotedWords> noted;
    std::vector<std::string> wants;  ///< attachments that must come before the event that names them is taken
    std::string gone;                ///< places of its chain that head office lacks and the device has no more; "" none
    std::vector<std::string> events;  ///< for the operator: fork, cloned_device, chain_went_back, clock_bounded
};

/// Runs inside the writer's transaction. Known events are passed over; an event that is refused leaves a marker in its
/// place, so that it holds nothing back; a gap or a fork ends the ingest there.
Ingested ingest_push(Store&, const ServerContext&, const std::string& device, const sync::RequestHeader&,
                     std::vector<ReceivedEvent>);

}  // namespace huiyin::server
