// SPDX-License-Identifier: Apache-2.0
// client/engine/moving_aside.hpp — a log that is damaged beyond opening makes room for a new one and is kept for
// whoever can mend it.
#pragma once
#include <optional>
#include <string>

#include "shared/fault.hpp"
#include "shared/instant.hpp"

namespace huiyin::client {

/// When the log in `directory` is damaged, moves its files, byte for byte, into `directory`/damaged-<time> and returns
/// that folder; the device can then be enrolled anew. Nothing when the log can be opened, is not there, or fails for
/// another reason (no rights, in use). Fails when the files cannot be moved.
Result<std::optional<std::string>> move_aside_if_damaged(const std::string& directory, Instant wall);

}  // namespace huiyin::client
