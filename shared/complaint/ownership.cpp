// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/ownership.hpp"

#include <algorithm>

#include "shared/complaint/authority.hpp"
#include "shared/complaint/policy_kept.hpp"

namespace huiyin {

std::string owner_by_level(std::string_view unit, Level level, const Rules& rules) {
    const auto& organisation = rules.organisation;
    if (const auto branch = organisation.branch_of(unit); level != Level::ordinary && !branch.empty()) return branch;
    const Unit* found = organisation.find(unit);
    const Unit* above = found ? organisation.find(found->parent) : nullptr;
    const bool of_sub_branch = found && found->kind == UnitKind::outlet && above && above->kind == UnitKind::sub_branch;
    return of_sub_branch ? above->code : std::string(unit);
}

bool head_is_accused(const Complaint& c, std::string_view unit, const Rules& rules,
                     std::span<const std::string> accused_heads) {
    if (std::ranges::find(accused_heads, unit) != accused_heads.end()) return true;
    const Unit* found = rules.organisation.find(unit);
    return found && is_accused(c, found->head);
}

namespace {

/// The general office judges whose matter public opinion is, handles the bank's name itself, and hands the rest to the
/// contact centre (Op. 10). "" once it was handed out, or when it is none.
std::string keeper_of_public_opinion(const Complaint& c, const Rules& rules) {
    const auto& policy = policy_kept(c, rules);
    if (!policy.third_edition() || !policy.public_opinion_channels.contains(c.intake.channel())) return {};
    const auto office = rules.organisation.general_office(), centre = rules.organisation.contact_centre();
    const auto& owner = c.ownership.owner.unit;
    const bool handed_out = !owner.empty() && owner != office && owner != centre;
    if (handed_out) return {};
    const auto& judged_as = c.public_opinion.judged_as;
    const bool of_the_office = judged_as ? *judged_as == "brand" : owner != centre;
    return of_the_office ? office : centre;
}

}  // namespace

std::string owner_for(const Complaint& c, Level level, const Rules& rules, std::span<const std::string> accused_heads) {
    const auto& organisation = rules.organisation;
    auto owner = keeper_of_public_opinion(c, rules);
    if (owner.empty()) owner = owner_by_level(c.unit(), level, rules);
    while (head_is_accused(c, owner, rules, accused_heads) && owner != organisation.channel_operations()) {
        auto above = organisation.parent_of(owner);
        owner =
            above.empty() || above == organisation.head_office() ? organisation.channel_operations() : std::move(above);
    }
    return owner;
}

Actor rule_engine(const Rules& rules) { return {"rule_keeper", Role::rule_keeper, rules.organisation.head_office()}; }

}  // namespace huiyin
