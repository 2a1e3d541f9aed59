// SPDX-License-Identifier: Apache-2.0
// Whose a complaint is by its level (Art. 11), and in whose name the rules write.
#pragma once
#include <string>
#include <string_view>

#include "shared/event/event.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin {

/// Who owns a complaint of `unit` at `level`: the sub-branch (also of its outlets), or from level 2 the branch; what
/// belongs to no branch stays with its unit (Art. 11).
std::string owner_by_level(std::string_view unit, Level level, const Rules& rules);

/// Whose hand writes what the rules call for: head office's own.
Actor rule_keeper(const Rules&);

}  // namespace huiyin
