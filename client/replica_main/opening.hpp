// SPDX-License-Identifier: Apache-2.0
// Opening the device that --data names, and who writes on it.
#pragma once
#include "client/engine/replica.hpp"
#include "client/replica_main/options.hpp"

namespace huiyin::replica_main {

/// Opens a directory that enroll made, at the address of --server when one is given. A mistyped name makes no new
/// directory: it fails saying what to do.
Result<std::unique_ptr<client::Replica>> open_enrolled(const Options& options);
/// The same for whoever only asks for the device's state: a locked one stays locked, and one that head office has
/// revoked, which is not enrolled any more, is opened, too.
Result<std::unique_ptr<client::Replica>> open_to_look(const Options& options);

/// Says as what the device is enrolled.
int tell_identity(const Options&, const client::Replica&);

/// Whoever --as or --account names writes from now on.
Result<void> take_account(client::ReplicaLock&, const Options&);

}  // namespace huiyin::replica_main
