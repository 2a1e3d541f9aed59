// SPDX-License-Identifier: Apache-2.0
// Who sees which complaints (rulebook 1, column "sees"), and whose hand a device is.
#include "shared/complaint/scope.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "shared/complaint/policy_kept.hpp"
#include "shared/vocabulary/roles.hpp"

namespace huiyin {

Scope scope_of(const Actor& actor, const Rules&) {
    switch (role_type(actor.role).sees) {
        case Reach::everything:
            return {Scope::Extent::everything, {}};
        case Reach::own_unit:
            return {Scope::Extent::unit, actor.unit};
        case Reach::nothing:
            break;
    }
    return {Scope::Extent::nothing, {}};
}

Scope scope_of_device(Face face, std::string_view unit, const Rules& rules) {
    const Unit* found = rules.organisation.find(unit);
    if (face == Face::kiosk || !found) return {Scope::Extent::nothing, {}};
    switch (found->kind) {
        case UnitKind::head_office:
        case UnitKind::channel_operations:
        case UnitKind::contact_centre:
            return {Scope::Extent::everything, {}};
        default:
            return {Scope::Extent::unit, std::string(unit)};
    }
}

namespace {

/// Collects units with their ancestors up to the branch; units that see everything are left out.
class Viewers {
  public:
    explicit Viewers(const Organisation& organisation) : organisation_(organisation) {}
    void add(std::string_view code) {
        for (const Unit* unit = organisation_.find(code); unit && unit->kind != UnitKind::head_office;
             unit = organisation_.find(unit->parent))
            if (unit->kind != UnitKind::channel_operations && unit->kind != UnitKind::contact_centre)
                units_.insert(unit->code);
    }
    std::vector<std::string> list() const { return {units_.begin(), units_.end()}; }

  private:
    const Organisation& organisation_;
    std::set<std::string> units_;
};

}  // namespace

std::vector<std::string> visible_to(const Complaint& c, const Rules& rules) {
    return visible_to(c, rules, rules.organisation);
}

std::vector<std::string> visible_to(const Complaint& c, const Rules& rules, const Organisation& organisation) {
    Viewers viewers(organisation);
    viewers.add(c.unit());
    viewers.add(c.intake.by_unit);
    viewers.add(c.ownership.owner.unit);
    for (const auto& helper : c.ownership.helpers) viewers.add(helper.unit);
    for (const auto& unit : c.ownership.supervisors) viewers.add(unit);
    for (const auto& unit : c.reporting.notified) viewers.add(unit);
    for (const auto& link : c.links.all)
        for (const auto& unit : link.told) viewers.add(unit);
    for (const auto& referral : c.superiors.referrals) viewers.add(referral.unit);
    if (c.ownership.first_contact) viewers.add(c.ownership.first_contact->unit);
    // Departments see every complaint of their line (Art. 6(3)2; rulebook 12).
    if (to_the_letter(c, rules))
        if (const auto department = department_of(c, rules); !department.empty()) viewers.add(department);
    if (c.known() && (c.grading.level == Level::major || c.intake.public_attention(policy_kept(c, rules))))
        viewers.add(organisation.general_office());
    return viewers.list();
}

std::vector<std::string> visible_to(const OpinionEntry& entry, const Rules& rules) {
    return visible_to(entry, rules.organisation);
}

std::vector<std::string> visible_to(const OpinionEntry& entry, const Organisation& organisation) {
    return visible_from(entry.unit, organisation);
}

std::vector<std::string> visible_from(std::string_view unit, const Organisation& organisation) {
    Viewers viewers(organisation);
    viewers.add(unit);
    return viewers.list();
}

Actor device_actor(Face face, std::string_view unit, std::string_view origin, const Rules& rules) {
    Actor out{"device:" + std::string(origin), Role::customer, std::string(unit)};
    const Unit* found = rules.organisation.find(unit);
    if (face == Face::kiosk || !found) return out;
    const auto is_its_head = [&](const RoleType& type) {
        return type.place == place_of(found->kind) && type.rank == Rank::head;
    };
    if (const auto* head = std::ranges::find_if(role_types, is_its_head); head != std::end(role_types))
        out.role = head->role;
    return out;
}

}  // namespace huiyin
