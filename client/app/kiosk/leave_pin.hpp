// SPDX-License-Identifier: GPL-3.0-or-later
// The branch's PIN, without which a customer cannot leave the kiosk. Kept in the device's directory as an Argon2id
// hash.
#pragma once
#include <string>

#include "shared/foundation/fault.hpp"

namespace huiyin::app {

/// Sets the PIN of the device in `directory`. Fails when it is not 6 to 12 digits or the file cannot be written.
Result<void> set_leave_pin(const std::string& directory, const std::string& pin);
bool has_leave_pin(const std::string& directory);
/// True for the PIN that was set; false for any other, and when none was set. Takes about a tenth of a second.
bool is_leave_pin(const std::string& directory, const std::string& pin);

}  // namespace huiyin::app
