// SPDX-License-Identifier: Apache-2.0
// A device without a screen: capture, append, exchange, fold. No Qt. Used by the app's worker thread and by huiyin-
// replica. Not thread-safe: one thread owns it. A Replica is all its facets; who needs one of them takes that one.
#pragma once
#include <memory>
#include <string>

#include "client/engine/environment.hpp"
#include "client/engine/replica_attachments.hpp"
#include "client/engine/replica_capture.hpp"
#include "client/engine/replica_device.hpp"
#include "client/engine/replica_exchange.hpp"
#include "client/engine/replica_lock.hpp"
#include "client/engine/replica_reading.hpp"
#include "client/engine/replica_recovery.hpp"
#include "client/engine/replica_reference.hpp"

namespace huiyin::client {

class Replica : public ReplicaDevice,
                public ReplicaLock,
                public ReplicaReference,
                public ReplicaCapture,
                public ReplicaAttachments,
                public ReplicaReading,
                public ReplicaExchange,
                public ReplicaRecovery {
  public:
    /// Opens DIR. Without enrolment only enroll() works. Uses the rules last received from head office.
    static Result<std::unique_ptr<Replica>> open(const std::string& directory);
    /// The same with another network, chance and elapsed time, for tests and simulation.
    static Result<std::unique_ptr<Replica>> open(const std::string& directory, Environment environment);
};

}  // namespace huiyin::client
