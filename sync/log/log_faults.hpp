// SPDX-License-Identifier: Apache-2.0
// Why a device's log does not do what was asked.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode device_locked{"device_locked", "this device is locked: sign in with your PIN first"};
inline constexpr ReasonCode not_enrolled{"not_enrolled",
                                         "this device is not enrolled: enrol it with a code from head office first"};
inline constexpr ReasonCode office_of_another_version{
    "office_of_another_version", "head office speaks another version of the exchange: install its version of Huiyin"};
inline constexpr ReasonCode answer_not_signed{
    "answer_not_signed", "{}: nothing of this answer was taken over; check that this is head office's address"};
inline constexpr ReasonCode event_not_here{"event_not_here", "not here"};
inline constexpr ReasonCode older_copy_answers{
    "older_copy_answers",
    "what answers is an older copy of head office, from before it was restored: nothing of its answer was taken over; "
    "check that only one head office runs"};
inline constexpr ReasonCode epoch_not_signed{"epoch_not_signed",
                                             "the new epoch is not signed by head office: nothing of this answer was "
                                             "taken over; check that this is head office's address"};
inline constexpr ReasonCode another_history{"another_history",
                                            "head office knows another history of this device: keep the directory for "
                                            "the operator and enrol the device anew in an empty one"};
inline constexpr ReasonCode no_such_refused_event{
    "no_such_refused_event", "this device holds no refused line of that number: see those it names"};
inline constexpr ReasonCode sealed_event_too_large{
    "sealed_event_too_large", "the sealed line is too large to be sealed once more: at most 64 KiB"};
inline constexpr ReasonCode no_identity_to_take{"no_identity_to_take",
                                                "there is no identity to take over, or this log has one already"};
inline constexpr ReasonCode directory_enrolled{"directory_enrolled",
                                               "the directory of {} is enrolled already as {}: use an empty one"};
inline constexpr ReasonCode sealed_already{"sealed_already", "this device is sealed already: sign in with a PIN"};
inline constexpr ReasonCode nobody_has_pin{"nobody_has_pin",
                                           "nobody has a PIN on this device yet: sign in with the password first"};
inline constexpr ReasonCode not_key_of_device{"not_key_of_device", "this key is not the key of this device"};
inline constexpr ReasonCode office_key_unusable{"office_key_unusable",
                                                "head office's key on this device is not a key: enrol the device anew"};
inline constexpr ReasonCode event_too_large{"event_too_large",
                                            "the line is too large, or nested too deep: at most 64 KiB and 11 levels"};

}  // namespace huiyin::faults
