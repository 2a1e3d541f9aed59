// SPDX-License-Identifier: Apache-2.0
// The tables of head office's database, brought up to date by numbered migrations.
#pragma once
#include <string>

#include "shared/foundation/fault.hpp"

namespace SQLite {
class Database;
}

namespace huiyin::server {

/// The number of the newest migration, kept in the file as PRAGMA user_version.
int newest_schema();
/// Runs the migrations that the file has not seen yet. Fails when the file was made by a newer version; throws
/// SQLite::Exception when the disk fails.
Result<void> migrate(SQLite::Database& database, const std::string& path);

}  // namespace huiyin::server
