// SPDX-License-Identifier: Apache-2.0
// A backup takes the place of head office's database, and a new epoch begins (docs/decisions/0016).
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "server/platform/clock.hpp"
#include "shared/foundation/fault.hpp"
#include "shared/foundation/instant.hpp"

namespace huiyin::server {

struct RestoreOrder {
    std::string directory;      ///< head office's; keys.json lies there
    std::string from;           ///< what `backup --to` wrote
    std::string keys;           ///< what `backup --keys-to` wrote; "" where the directory has the subjects' keys still
    std::string attachments;    ///< a folder that has attachments which may be missing here; "" none
    bool without_keys = false;  ///< also when the subjects' keys are lost for ever
    Instant now = wall_time();  ///< names the folder and, where nothing else tells, the epoch
};

struct Restored {
    std::int64_t events = 0, devices = 0, attachments = 0;  ///< attachments: copied
    std::int64_t lacking = 0;                               ///< attachments that events name and that are not here
    std::int64_t epoch = 0;                                 ///< that began
    std::optional<Instant> taken_at;                        ///< the backup; nothing: it does not say
    std::string aside;                                      ///< the folder in which the old database lies now
};

/// Puts the backup in place of the database in the order's directory, whose lock the caller holds. Everything is looked
/// at in a copy before anything moves: SQLite's own structures, each chain, and that keys.json opens it. What lay there
/// is moved into a folder of its own, whole; nothing is thrown away. Fails with one sentence, and then all is as it
/// was, or a crash or a failing disk cut it off behind the point from which on the next start finishes it.
Result<Restored> restore(const RestoreOrder&);

}  // namespace huiyin::server
