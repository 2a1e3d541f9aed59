// SPDX-License-Identifier: Apache-2.0
// What tests do with real devices.
#pragma once
#include "tests/server/support/running_office.hpp"

namespace huiyin::test {

/// Exchanges until nothing waits on either side; fails the test when head office refuses or no end comes.
void sync_all(client::ReplicaExchange& replica, Instant wall);
/// What the device shows of a subject; fails the test when it knows none.
Json shown(client::ReplicaReading& replica, const std::string& subject, Instant now);

/// A copy of head office's directory as a backup of its disk would be, while it runs.
void back_up(RunningOffice& office, const std::string& to);

}  // namespace huiyin::test
