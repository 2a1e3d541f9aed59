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
inline constexpr ReasonCode no_amount{"no_amount_of_yuan",
                                      "is no amount in yuan: write it in digits, as 1200 or 12.50"};
inline constexpr ReasonCode no_number_of_people{"no_number_of_people", "is no number of people: write it in digits"};

}  // namespace huiyin::faults
