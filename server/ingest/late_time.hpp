// SPDX-License-Identifier: Apache-2.0
// The time of an event that came by another way than its device's own exchange.
#pragma once
#include <optional>

#include "server/store/store_records.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin::server {

/// Head office's `clock_corrected` on the event: by the offset that was last measured of its device, if that is beyond
/// the policy's tolerance, and further back where it would still lie after `arrived`: nothing is received in the future
/// (rulebook 10). Nothing when its time is right.
std::optional<Draft> correction_of(const Event& event, const Origin& device, Instant arrived, const Rules& rules);

}  // namespace huiyin::server
