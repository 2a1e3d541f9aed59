// SPDX-License-Identifier: Apache-2.0
// When an operator last did what must be done again and again: a file for each beside the database, because other
// processes than the one that serves do it.
#pragma once
#include <optional>
#include <string>

#include "shared/foundation/instant.hpp"

namespace huiyin::server {

inline constexpr const char* backup_deed = "last-backup";  ///< backup wrote a whole copy
inline constexpr const char* drill_deed = "last-drill";    ///< drill read one back, whole

/// False when the disk does not take it.
bool keep_deed(const std::string& directory, const std::string& deed, Instant when);
/// Nothing: never, or what is there cannot be read.
std::optional<Instant> last_deed(const std::string& directory, const std::string& deed);

}  // namespace huiyin::server
