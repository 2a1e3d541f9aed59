// SPDX-License-Identifier: Apache-2.0
// Files that a power cut leaves whole: as they were, or as they were meant to be.
#pragma once
#include <string>

#include "shared/foundation/fault.hpp"

namespace huiyin::server {

/// Writes `text` whole or not at all, for the owner only: under another name first, to the disk, then in its place.
/// False: the disk did not take it, and the old file remains.
bool write_durably(const std::string& path, const std::string& text);

/// What was written into the file is on the disk. False when it may not be.
bool sync_file(const std::string& path);
/// What was made, moved or removed in the folder is on the disk. False when it may not be.
bool sync_folder(const std::string& path);

/// A copy for the owner only, on the disk under `to`; its folder is not synced. Fails with one sentence, and leaves
/// nothing there then.
Result<void> copy_durably(const std::string& from, const std::string& to);

/// Moves a file inside one file system; one that is not there is none to be moved. Fails with one sentence.
Result<void> move_file(const std::string& from, const std::string& to);

}  // namespace huiyin::server
