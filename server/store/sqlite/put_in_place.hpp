// SPDX-License-Identifier: Apache-2.0
// A database takes the place of another one, whole or not at all, wherever a crash falls.
#pragma once
#include <string>

#include "server/store/sqlite/generation.hpp"

namespace huiyin::server {

/// The folder below DIR in which the database that is to take the place of DIR's waits until then, alone and closed.
std::string waiting_folder(const std::string& directory);

/// Moves DIR's database, and what belongs to it, into DIR/`aside`, and the one that waits in its place, with a copy of
/// keys.json beside the old one. From the moment on that it is written down on the disk what is to be done it is done:
/// a crash in the middle is gone on from by finish_putting_in_place. Fails with one sentence; then nothing was moved,
/// or the rest is done by the next start. The caller holds the directory's lock, and nobody has either database open.
Result<void> put_in_place(const std::string& directory, const std::string& aside, const Generation&);

/// A crash left it half done.
bool is_being_put_in_place(const std::string& directory);
/// Does what is left of it, if anything. For who holds the directory's lock.
Result<void> finish_putting_in_place(const std::string& directory);

}  // namespace huiyin::server
