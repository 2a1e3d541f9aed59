// SPDX-License-Identifier: Apache-2.0
// Attachments that lie in a copy and are missing here.
#pragma once
#include <cstdint>
#include <string>

#include "shared/foundation/fault.hpp"

namespace huiyin::server {

/// Copies what `from` has and DIR/attachments lacks, each checked against the hash it is named by, durably. `from`
/// empty: nothing is copied. Returns how many. Fails with one sentence when the folder cannot be read, a file in it is
/// not what its name says, or the disk takes nothing; those that were copied until then stay.
Result<std::int64_t> copy_missing_attachments(const std::string& from, const std::string& directory);

}  // namespace huiyin::server
