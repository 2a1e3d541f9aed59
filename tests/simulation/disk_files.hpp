// SPDX-License-Identifier: Apache-2.0
// The files beside a database, on the simulated disk of its directory: attachments fill up, tear and are forgotten as
// SQLite's own files are.
#pragma once
#include <memory>
#include <string>

#include "sync/platform/files.hpp"
#include "tests/simulation/disk_vfs.hpp"

namespace huiyin::simulation {

/// Files anywhere below `directory`; `disks` outlives them.
std::shared_ptr<const sync::Files> disk_files(DiskVfs& disks, const std::string& directory);

}  // namespace huiyin::simulation
