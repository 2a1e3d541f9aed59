// SPDX-License-Identifier: Apache-2.0
// The kinds of units and what a unit's code looks like, for whoever reads units from a file.
#pragma once
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "shared/policy/organisation.hpp"

namespace huiyin {

inline constexpr std::array<std::pair<UnitKind, std::string_view>, 8> unit_kinds{{
    {UnitKind::head_office, "head_office"},
    {UnitKind::channel_operations, "channel_operations"},
    {UnitKind::general_office, "general_office"},
    {UnitKind::contact_centre, "contact_centre"},
    {UnitKind::department, "department"},
    {UnitKind::branch, "branch"},
    {UnitKind::sub_branch, "sub_branch"},
    {UnitKind::outlet, "outlet"},
}};

/// Of these a bank has exactly one each.
inline constexpr std::array single_kinds{UnitKind::head_office, UnitKind::channel_operations, UnitKind::general_office,
                                         UnitKind::contact_centre};

inline std::optional<UnitKind> parse_unit_kind(std::string_view text) {
    const auto it = std::ranges::find(unit_kinds, text, [](const auto& kind) { return kind.second; });
    return it == unit_kinds.end() ? std::nullopt : std::optional(it->first);
}

/// Six digits.
inline bool is_unit_code(std::string_view code) {
    return code.size() == 6 && std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace huiyin
