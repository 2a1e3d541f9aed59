// SPDX-License-Identifier: Apache-2.0
// Quarantines a kiosk's log that is damaged, or that belongs to an enrolment that has ended, and begins a new one. Its
// files are kept as they are, and the sealed events in them that head office lacks come along.
#pragma once
#include <optional>
#include <string>

#include "shared/foundation/fault.hpp"
#include "shared/foundation/instant.hpp"
#include "shared/foundation/json.hpp"

namespace huiyin::client {

/// What became of a quarantined log: for the operator, and kept in the new log's small values.
struct Quarantined {
    std::string folder;
    Instant at;
    std::int64_t brought_back = 0;  ///< sealed events that wait in the new log
    bool still_enrolled = false;    ///< identity and rules came back, too: nothing needs to be done

    Json to_json() const;
    static std::optional<Quarantined> from_json(const Json& json);
};

/// The small value of a log that holds a Quarantined as JSON.
inline constexpr const char* quarantine_key = "moved_aside";

/// When the log in `directory` is damaged, moves its files, byte for byte, into `directory`/damaged-<time>, makes a new
/// log and brings into it what can be proved: who the device is, and the sealed events (sync/salvage/salvage.hpp).
/// Without an identity the device can be enrolled anew; the events then travel under its new name. Nothing when the log
/// can be opened, is not there, or fails for another reason (no rights, in use). Fails when the files cannot be moved,
/// or the new log cannot be written: what lies aside is then tried again at the next start.
Result<std::optional<Quarantined>> quarantine_if_corrupt(const std::string& directory, Instant wall);

/// Moves the whole log of an enrolment that has ended (head office shut the device out) into
/// `directory`/ended-<time>, and brings the sealed events that wait into a new log without an identity.
Result<Quarantined> retire_log(const std::string& directory, Instant wall);

}  // namespace huiyin::client
