// SPDX-License-Identifier: Apache-2.0
// The tables of a device's log, made and brought up to date by numbered migrations.
#pragma once
#include <string>

#include "shared/foundation/fault.hpp"

namespace SQLite {
class Database;
}

namespace huiyin::sync {

/// The number of the newest migration, kept in the file as PRAGMA user_version.
int newest_schema();

/// Runs the migrations that the file has not seen yet, each in a transaction of its own. Fails with one sentence when
/// the file was made by a newer version; throws SQLite::Exception when the disk fails.
Result<void> migrate(SQLite::Database& database, const std::string& path);

/// The SQL of migration `number` (from 1), for tests that build a file as an older version left it.
const char* migration(int number);

}  // namespace huiyin::sync
