// SPDX-License-Identifier: Apache-2.0
// Why a call is not answered.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode checkpoints_kept_by{
    "checkpoints_kept_by",
    "Auditors, administrators and the head of channel operations keep checkpoints (rulebook 1)."};
inline constexpr ReasonCode rehearsal_moved_here{"rehearsal_moved_here",
                                                 "A rehearsal's clock is moved on head office's own machine."};
inline constexpr ReasonCode rehearsal_by_administrator{"rehearsal_by_administrator",
                                                       "An administrator moves a rehearsal's clock."};
inline constexpr ReasonCode many_requests{"many_requests",
                                          "Too many requests at once: wait for the answers to the others."};
inline constexpr ReasonCode no_such_call{"no_such_call", "There is no such call."};
inline constexpr ReasonCode report_ending{"report_ending", "A report ends in .json or .xlsx."};
inline constexpr ReasonCode call_for_devices{"call_for_devices", "This call is for enrolled devices."};
inline constexpr ReasonCode body_unreadable{"body_unreadable", "The body cannot be read: {}"};
inline constexpr ReasonCode body_form{"body_form", "The body must be a JSON object."};
inline constexpr ReasonCode change_first_password{
    "change_first_password", "This is a first password: change it with POST /v1/password before anything else."};
inline constexpr ReasonCode token_good_for{"token_good_for", "This token is good for {} only."};
inline constexpr ReasonCode device_taken_back{
    "device_taken_back", "This device was taken back by its certificate: an administrator confirms it first."};
inline constexpr ReasonCode send_json{"send_json", "Send application/json."};

}  // namespace huiyin::faults
