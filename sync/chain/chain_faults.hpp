// SPDX-License-Identifier: Apache-2.0
// What is wrong with a chain's links, seals, keys and receipts.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode hash_case{"hash_case", "a hash is written in lower case"};
inline constexpr ReasonCode seal_form{"seal_form", "a seal is {box, to: {key id: wrapped key}}"};
inline constexpr ReasonCode not_canonical{"not_canonical", "a line travels as canonical JSON (RFC 8785)"};
inline constexpr ReasonCode not_device_key{"not_device_key", "this is not a device's key"};
inline constexpr ReasonCode key_not_sealed{"key_not_sealed", "the key is not sealed to head office"};
inline constexpr ReasonCode key_changed_on_way{"key_changed_on_way",
                                               "the key is not sealed to head office, or it was changed"};
inline constexpr ReasonCode key_of_another{"key_of_another", "the key is another device's"};
inline constexpr ReasonCode receipt_unreadable{"receipt_unreadable", "the receipt cannot be read"};
inline constexpr ReasonCode receipt_without_arrival{"receipt_without_arrival", "the receipt tells no arrival"};
inline constexpr ReasonCode receipt_not_signed{"receipt_not_signed", "the receipt is not signed by head office"};
inline constexpr ReasonCode receipt_of_another{"receipt_of_another",
                                               "the receipt is for another device or another line"};
inline constexpr ReasonCode receipt_of_other_events{"receipt_of_other_events",
                                                    "the receipt is for other lines than these"};
inline constexpr ReasonCode no_sodium{"no_sodium", "the cryptographic library libsodium cannot start: install it anew"};
inline constexpr ReasonCode sealed_to_others{"sealed_to_others", "the line is sealed to other keys than this one"};
inline constexpr ReasonCode wrapped_key_changed{"wrapped_key_changed",
                                                "the wrapped key does not open: it was changed on its way"};
inline constexpr ReasonCode box_changed{"box_changed", "the sealed box does not open: it was changed on its way"};
inline constexpr ReasonCode not_sealed{"not_sealed", "the line is not sealed"};
inline constexpr ReasonCode other_place_inside{
    "other_place_inside", "what is inside the seal claims another place in the chain than its outside"};
inline constexpr ReasonCode carried_unreadable{"carried_unreadable", "what was carried here cannot be read"};

}  // namespace huiyin::faults
