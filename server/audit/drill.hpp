// SPDX-License-Identifier: Apache-2.0
// A backup is put back on trial, beside head office, which goes on meanwhile.
#pragma once
#include "server/audit/restore.hpp"
#include "server/audit/verify.hpp"

namespace huiyin::server {

struct Drilled {
    Restored restored;
    Findings findings;
};

/// Restores the order's backup with head office's keys.json into a folder of its own beside the backup, verifies every
/// event there, and removes the folder. The order's directory is read only. Fails with one sentence.
Result<Drilled> drill(const RestoreOrder& order);

}  // namespace huiyin::server
