// SPDX-License-Identifier: Apache-2.0
// The exchange's side: what is sent next, and what an answer changes. A facet of EventLog.
#pragma once
#include <limits>
#include <string>
#include <vector>

#include "sync/protocol/messages.hpp"

namespace huiyin::sync {

class LogExchange {
  public:
    virtual ~LogExchange() = default;

    /// Up to where head office said it holds events of this device, when these are not known to be ours (a disk was put
    /// back). Events up to there are offered whatever they wait for: it is asked whether they stand.
    virtual std::int64_t heard_acked() const = 0;
    /// The next own events, `max_lines` and none behind place `last`.
    virtual Request next_request(Instant wall, int max_lines, const std::string& boot_id,
                                 std::int64_t last = std::numeric_limits<std::int64_t>::max()) const = 0;
    /// Applies an answer in one transaction: receipt checked, held moved, events stored (any order, any number of
    /// times), left subjects purged, feed moved last. Returns the subjects that changed.
    virtual Result<std::vector<std::string>> apply(const Response&, Instant wall_sent, Instant wall_now) = 0;
};

}  // namespace huiyin::sync
