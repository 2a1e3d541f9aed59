// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/ownership.hpp"

namespace huiyin {

std::string owner_by_level(std::string_view unit, Level level, const Rules& rules) {
    const auto& organisation = rules.organisation;
    if (const auto branch = organisation.branch_of(unit); level != Level::ordinary && !branch.empty()) return branch;
    const Unit* found = organisation.find(unit);
    const Unit* above = found ? organisation.find(found->parent) : nullptr;
    const bool of_sub_branch = found && found->kind == UnitKind::outlet && above && above->kind == UnitKind::sub_branch;
    return of_sub_branch ? above->code : std::string(unit);
}

Actor rule_keeper(const Rules& rules) { return {"rule_keeper", Role::rule_keeper, rules.organisation.head_office()}; }

}  // namespace huiyin
