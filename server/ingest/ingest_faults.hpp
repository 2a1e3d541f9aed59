// SPDX-License-Identifier: Apache-2.0
// Why an exchange or an attachment is not taken.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode many_unnamed{"many_unnamed",
                                         "More than {} MiB of attachments wait here that no event names: name them on "
                                         "their complaints first, or wait until they expire after {} days."};
inline constexpr ReasonCode rehearsal_by_hand{"rehearsal_by_hand",
                                              "A rehearsal's clock is moved by hand: there is nothing to confirm."};
inline constexpr ReasonCode device_gone{"device_gone", "This device is not enrolled any more."};
inline constexpr ReasonCode office_speaks{
    "office_speaks",
    "Head office speaks versions 1 and 2 of the exchange: install the version of Huiyin that it runs."};
inline constexpr ReasonCode exchange_unsigned{
    "exchange_unsigned", "This exchange is not signed with the device's key: enrol the device anew."};
inline constexpr ReasonCode event_beyond_bounds{
    "event_beyond_bounds",
    "This is larger than an event may be (64 KiB), or nested deeper (11 levels): hand in less, or attach a file."};

}  // namespace huiyin::faults
