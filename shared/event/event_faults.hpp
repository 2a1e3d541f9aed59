// SPDX-License-Identifier: Apache-2.0
// What is wrong with an event as it is written.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode stamp_form{"stamp_form", "a stamp is written 2026-02-13T07:00:00.000Z/0003"};
inline constexpr ReasonCode boot_form{"boot_form", "a boot is named by 1–64 of a–z, 0–9 and -"};
inline constexpr ReasonCode duration_form{"duration_form", "is a time in milliseconds, at most 100 years"};
inline constexpr ReasonCode steady_form{"steady_form", "steady is {boot, since, total}"};
inline constexpr ReasonCode event_not_object{"event_not_object", "a line is a JSON object"};
inline constexpr ReasonCode event_field_missing{"event_field_missing", "a line needs this text field"};
inline constexpr ReasonCode seq_from_one{"seq_from_one", "seq counts from 1"};
inline constexpr ReasonCode writer_form{"writer_form", "by is {account, role, unit}"};
inline constexpr ReasonCode body_not_object{"body_not_object", "body is an object"};
inline constexpr ReasonCode origin_form{"origin_form", "origin is 1–64 of a–z, 0–9 and -"};
inline constexpr ReasonCode subject_form{"subject_form", "subject is 1–64 of a–z, 0–9 and -"};
inline constexpr ReasonCode kind_form{"kind_form", "kind is 1–40 of a–z and _"};
inline constexpr ReasonCode writer_too_long{"writer_too_long", "account or unit is too long"};
inline constexpr ReasonCode was_from_one{"was_from_one", "was counts from 1"};

}  // namespace huiyin::faults
