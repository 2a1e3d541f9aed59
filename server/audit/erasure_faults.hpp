// SPDX-License-Identifier: Apache-2.0
// Why data is not erased.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode order_missing{"order_missing", "give the order's document number, at most 200 characters"};
inline constexpr ReasonCode erased_by_head{
    "erased_by_head", "The head of channel operations has data erased, on a lawful order (rulebook 8)."};
inline constexpr ReasonCode erased_before{"erased_before", "This was erased before."};
inline constexpr ReasonCode erased_when_closed{"erased_when_closed",
                                               "Only what is finished is erased: close it first (rulebook 8)."};
inline constexpr ReasonCode erasure_off{"erasure_off",
                                        "The policy keeps everything: keeping.erasure is off (rulebook 8)."};

}  // namespace huiyin::faults
