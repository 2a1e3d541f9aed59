// SPDX-License-Identifier: Apache-2.0
// What lies in the file of a write-ahead log, read without SQLite, and before SQLite replays it
// (https://sqlite.org/fileformat2.html#walformat).
#pragma once
#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace huiyin::server {

/// The generation that a database's first page names. `page`: at least its first 100 bytes.
std::uint32_t generation_in_page(std::string_view page);

/// The generation that the database would have once SQLite replayed the log: of the last first page in it, as far as
/// its sums hold and it was committed. Nothing when there is none, or no log.
std::optional<std::uint32_t> generation_in_log(const std::string& path);

/// What lies beside the database stays there, emptied, when the last connection goes.
void write_ahead_stays(SQLite::Database& database);

}  // namespace huiyin::server
