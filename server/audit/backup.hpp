// SPDX-License-Identifier: Apache-2.0
// A whole copy of the database under its name, or nothing there.
#pragma once
#include <string>

#include "server/store/store.hpp"

namespace huiyin::server {

/// Copies the store, while others write, into a new file: under another name first, then checked as SQLite checks a
/// database, opened, written to the disk, and only then given its name. A copy that is killed leaves nothing under it.
/// The subjects' keys are not in it (back_up_subject_keys). Fails with one sentence.
Result<void> back_up(Store&, const std::string& to);

/// Fails with one sentence when SQLite's own quick check finds the database in `directory` damaged; every page is read.
/// Where there is none, nothing is wrong.
Result<void> check_quickly(const std::string& directory);

}  // namespace huiyin::server
