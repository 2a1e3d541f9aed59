// SPDX-License-Identifier: Apache-2.0
// Why a PIN is not taken.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode pin_form{"pin_form", "choose a PIN of 6 to 12 digits"};
inline constexpr ReasonCode no_memory_for_pin{
    "no_memory_for_pin", "there is too little memory to take the PIN: close other programs and try again"};
inline constexpr ReasonCode pin_too_easy{"pin_too_easy",
                                         "this PIN is too easy to guess: choose one without a run or a pattern"};

}  // namespace huiyin::faults
