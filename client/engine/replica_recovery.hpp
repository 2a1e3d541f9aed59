// SPDX-License-Identifier: Apache-2.0
// What went wrong, and what is done about it. A facet of Replica.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "client/engine/quarantine.hpp"
#include "client/engine/remote_wipe.hpp"
#include "sync/protocol/messages.hpp"

namespace huiyin::client {

class ReplicaRecovery {
  public:
    virtual ~ReplicaRecovery() = default;

    virtual std::vector<sync::Refused> refused() const = 0;  ///< own events that head office refused, with why
    virtual Result<std::vector<sync::Refused>> read_refused() const = 0;  ///< the same; fails when the disk does
    /// One of those, once more, as its writer wrote it: for when what stood against it was put right.
    virtual Result<void> resend(std::int64_t seq, Instant wall) = 0;
    /// One of those is told no more; it stays on this device.
    virtual Result<void> dismiss(std::int64_t seq) = 0;
    virtual Result<void> verify() const = 0;

    /// The log that was moved aside when this one was made, until an operator has taken note of it.
    virtual std::optional<Quarantined> quarantined() const = 0;
    virtual Result<void> forget_quarantined() = 0;

    /// Set once head office has shut this device out for good and it has wiped itself; enrolling it anew ends that.
    virtual std::optional<Revocation> revoked() const = 0;
};

}  // namespace huiyin::client
