// SPDX-License-Identifier: Apache-2.0
// Whose a complaint is by its level (Art. 11), and in whose name the rules write.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "shared/complaint/complaint.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin {

/// Who owns a complaint of `unit` at `level`: the sub-branch (also of its outlets), or from level 2 the branch; what
/// belongs to no branch stays with its unit (Art. 11).
std::string owner_by_level(std::string_view unit, Level level, const Rules& rules);
/// The unit's head is complained of: by name in the organisation, or as the server knows by account (`accused_heads`).
bool head_is_accused(const Complaint&, std::string_view unit, const Rules&, std::span<const std::string> accused_heads);
/// Who owns it at the level: owner_by_level, or who hands public opinion out until that is done; from a unit whose head
/// is complained of it moves up, at last to channel operations (rulebook 12).
std::string owner_for(const Complaint&, Level, const Rules&, std::span<const std::string> accused_heads);

/// Whose hand writes what the rules call for: head office's own.
Actor rule_engine(const Rules&);

}  // namespace huiyin
