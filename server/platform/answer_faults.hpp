// SPDX-License-Identifier: Apache-2.0
// Why head office does not do what was asked: said in several of its rooms.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode memory_for_password{"memory_for_password",
                                                "There is not enough memory to hash a password: free 64 MiB."};
inline constexpr ReasonCode real_time{"real_time", "This head office runs on real time: start it with --rehearsal."};
inline constexpr ReasonCode at_most_100{"at_most_100", "at most 100 characters"};
inline constexpr ReasonCode true_or_false{"true_or_false", "is true or false"};
inline constexpr ReasonCode unknown_category{"unknown_category", "no such sub-category (Art. 9)"};
inline constexpr ReasonCode call_for_people{"call_for_people",
                                            "This call is for people; a device exchanges lines with POST /v1/sync."};
inline constexpr ReasonCode account_form{"account_form", "an account is 1–64 letters, digits and - _ . @"};
inline constexpr ReasonCode storage_failed{"storage_failed", "{}"};
inline constexpr ReasonCode no_such_thing{"no_such_thing", "There is no such thing here, or it is not for you to see."};

}  // namespace huiyin::faults
