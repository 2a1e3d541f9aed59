// SPDX-License-Identifier: Apache-2.0
// Head office's clock as the store keeps it from one start to the next.
#pragma once
#include <memory>

#include "server/runtime/trusted_time.hpp"
#include "server/store/store.hpp"

namespace huiyin::server {

/// Goes on from the mark that was kept, or from what came in after it; where none was kept, from when the newest event
/// came in. A rehearsal's events are of a time that never was: they say nothing. A mark that cannot be read counts as
/// none. Throws when the store fails.
std::shared_ptr<TrustedClock> kept_clock(Store&, const ClockLimits&,
                                         std::shared_ptr<const TimeSource> source = machine_time());

/// Inside the caller's transaction.
void keep_clock(Store&, const ClockMark&);

}  // namespace huiyin::server
