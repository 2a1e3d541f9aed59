// SPDX-License-Identifier: Apache-2.0
// The kinds of event that head office writes on its own administration (contract, "Kinds of event"; their subjects:
// subject_id.hpp).
#pragma once
#include <algorithm>
#include <array>
#include <string_view>

namespace huiyin {

inline constexpr std::array<std::string_view, 10> administrative_kinds{
    "account_changed", "role_changed",  "account_locked",  "code_issued", "device_enrolled",
    "device_revoked",  "rules_changed", "clock_confirmed", "restored",    "key_rotated"};

/// Head office's to write, nobody else's.
constexpr bool is_administrative_kind(std::string_view kind) {
    return std::ranges::find(administrative_kinds, kind) != administrative_kinds.end();
}

}  // namespace huiyin
