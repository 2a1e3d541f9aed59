// SPDX-License-Identifier: Apache-2.0
// Whether the database in a directory is the one that was written there last, told before SQLite opens it
// (docs/decisions/0016).
//
// SQLite replays whatever write-ahead log lies beside a database: that of a dead one over a backup that was put in its
// place. So each database carries a random number, its generation, in its first page (PRAGMA application_id); the file
// DIR/huiyin.id says which one belongs here. Both change whenever head office begins to write there, and a backup has
// one of its own: what was put there by hand is found out.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "shared/foundation/fault.hpp"

namespace huiyin::server {

struct Generation {
    std::uint32_t current = 0, next = 0;  ///< the database may have either; 0: of an earlier version
    std::int64_t epoch = 1;               ///< the highest that was begun here
    std::int64_t feed = 0;  ///< the number of an event that is known to be on the disk, with all before; 0: not known
    bool operator==(const Generation&) const = default;
};

/// What DIR/huiyin.id says; nothing when there is none or it cannot be read.
std::optional<Generation> generation_of(const std::string& directory);
bool write_generation(const std::string& directory, const Generation&);
/// The events up to `feed` are on the disk, in this epoch: a database that ends before is not the one that was written
/// here last. What was said before stands where it says more. False: the disk did not take it.
bool note_progress(const std::string& directory, std::int64_t feed, std::int64_t epoch);
/// A number that none has, other than 0.
std::uint32_t new_generation();
/// The generation in the first page of a database file, as it lies on the disk; nothing when it is no database.
std::optional<std::uint32_t> generation_in(const std::string& database);

/// Fails with one sentence when the database in `directory` was put there by hand, or the write-ahead log beside it is
/// another one's, or a restore was interrupted. Opens nothing. Where no database is, nothing is wrong.
Result<void> check_generation(const std::string& directory);

/// The same for who holds the directory's lock, before it opens the database for writing: finishes a restore that was
/// interrupted, looks whether all events that were on the disk are there, and begins a new generation, so that a copy
/// from before is known for one. A disk that takes nothing is no reason to fail: the generation stays as it is then.
Result<void> begin_generation(const std::string& directory);

}  // namespace huiyin::server
