// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong in a face itself.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode file_not_written{"file_not_written",
                                             "the file cannot be written: check the directory and its rights"};
inline constexpr ReasonCode no_picture{"no_picture", "this file is no picture that can be shown: save a copy"};
inline constexpr ReasonCode password_to_erase{"password_to_erase",
                                              "Sign in with the password: head office erases, not this device."};

}  // namespace huiyin::faults
