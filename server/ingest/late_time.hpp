// SPDX-License-Identifier: Apache-2.0
// The time of an event that came by another way than its device's own exchange.
#pragma once
#include <optional>

#include "server/ingest/time_corrections.hpp"
#include "server/store/store_records.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin::server {

/// What head office must say of the event's time: by the offset that was last measured of its device, if that is beyond
/// the policy's tolerance, and further back where it would still lie after `arrived`: nothing is received in the future
/// (rulebook 10). Nothing when its time is right.
std::optional<TimeCorrection> correction_of(const Event& event, const Origin& device, Instant arrived, const Policy&);

}  // namespace huiyin::server
