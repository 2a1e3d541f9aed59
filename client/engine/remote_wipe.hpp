// SPDX-License-Identifier: Apache-2.0
// A revoked device wipes itself; what only it held is kept aside, sealed to head office, so that no voice is lost
// (docs/decisions/0007).
#pragma once
#include <optional>
#include <string>

#include "client/engine/attachments.hpp"
#include "shared/foundation/instant.hpp"
#include "sync/log/event_log.hpp"

namespace huiyin::client {

/// What became of the device.
struct Revocation {
    std::string origin;  ///< what it was enrolled as
    Instant at;
    int kept = 0;  ///< events that head office did not hold yet; they lie in kept_events_file
    bool operator==(const Revocation&) const = default;
};

/// In the device's directory: one line of JSON each, {"origin","seq","sealed","signature","was"}. `sealed` opens with
/// head office's keys only; `was` says whether the event lay here "open" or "sealed" (a kiosk's).
inline constexpr const char* kept_events_file = "kept-for-head-office.ndjson";

/// … and for each attachment that such a line names {"attachment":hash,"key"}: the key of a file of this name, as only
/// head office can read it.
std::string kept_attachment_file(const std::string& hash);

/// Keeps aside, notes that it is to be wiped, destroys keys, then all the rest. Fails, with nothing destroyed, when it
/// cannot keep aside; cut off later it is completed by finish_wipe().
Result<Revocation> wipe(sync::EventLog& log, Attachments& attachments, const std::string& directory,
                        const sync::Identity& who, Instant wall);
/// At each start: completes a wipe that was cut off. Nothing when the device was not revoked.
Result<std::optional<Revocation>> finish_wipe(sync::LogVault& log, const std::string& directory);
/// A kiosk is enrolled anew: the sealed events that were kept aside get places in `log`, from where they travel
/// (docs/decisions/0008), and the file is renamed to handed-over.ndjson.
Result<void> reseal_kept(sync::LogRecovery& log, const std::string& directory);
/// The device is enrolled anew; what was kept aside stays, unless it was carried.
Result<void> forget_revocation(const std::string& directory);

}  // namespace huiyin::client
