// SPDX-License-Identifier: Apache-2.0
// The device's own chain grows. A facet of EventLog.
#pragma once
#include <functional>
#include <vector>

#include "shared/event/event.hpp"
#include "sync/chain/identity.hpp"
#include "sync/platform/steady_clock.hpp"

namespace huiyin::sync {

class LogWriter {
  public:
    virtual ~LogWriter() = default;

    /// Where the steady time of what is written comes from. Without one, events say nothing of it.
    virtual void use_steady_clock(std::function<SteadyReading()> clock) = 0;
    virtual Result<void> enrol(const Identity&) = 0;

    /// Makes the next event of this origin's chain from `draft` and commits it durably before it returns.
    /// On a kiosk only the sealed form is stored. Nothing is stored when it fails.
    virtual Result<Event> append(const Draft& draft, Instant wall) = 0;
    /// Several events in one commit: all or none.
    virtual Result<std::vector<Event>> append_all(const std::vector<Draft>& drafts, Instant wall) = 0;
    /// A number that this device never gave before (see complaint_number). Durable with the next append.
    virtual Result<std::int64_t> next_counter() = 0;
};

}  // namespace huiyin::sync
