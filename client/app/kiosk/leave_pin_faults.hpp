// SPDX-License-Identifier: GPL-3.0-or-later
// Why the PIN that leaves the kiosk is not set.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode leave_pin_not_hashed{"leave_pin_not_hashed", "the PIN cannot be hashed: free some memory"};
inline constexpr ReasonCode leave_pin_not_written{"leave_pin_not_written",
                                                  "the PIN cannot be written: check the directory's owner and rights"};

}  // namespace huiyin::faults
