// SPDX-License-Identifier: Apache-2.0
// Who sees which complaints (rulebook 1, column "sees"), and whose hand a device is.
#include "shared/complaint/scope.hpp"

#include <set>

namespace huiyin {

Scope scope_of(const Actor& actor, const Rules&) {
    switch (actor.role) {
        case Role::contact_centre_agent:
        case Role::contact_centre_lead:
        case Role::channel_operations_officer:
        case Role::channel_operations_head:
        case Role::bank_leader:
        case Role::auditor:
        case Role::rule_keeper:
            return {Scope::Extent::everything, {}};
        case Role::customer:
        case Role::administrator:
            return {Scope::Extent::nothing, {}};
        default:
            return {Scope::Extent::unit, actor.unit};
    }
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
    viewers.add(c.captured_by_unit);
    viewers.add(c.owner.unit);
    for (const auto& helper : c.helpers) viewers.add(helper.unit);
    for (const auto& unit : c.supervisors) viewers.add(unit);
    for (const auto& unit : c.notified) viewers.add(unit);
    for (const auto& link : c.link_details)
        for (const auto& unit : link.told) viewers.add(unit);
    for (const auto& referral : c.referrals) viewers.add(referral.unit);
    if (c.first_contact) viewers.add(c.first_contact->unit);
    if (c.known() && (c.level == Level::major || c.public_attention(rules.policy)))
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
    switch (found->kind) {
        case UnitKind::head_office:
            out.role = Role::bank_leader;
            break;
        case UnitKind::channel_operations:
            out.role = Role::channel_operations_head;
            break;
        case UnitKind::general_office:
            out.role = Role::general_office;
            break;
        case UnitKind::contact_centre:
            out.role = Role::contact_centre_lead;
            break;
        case UnitKind::department:
            out.role = Role::department_handler;
            break;
        case UnitKind::branch:
            out.role = Role::branch_head;
            break;
        default:
            out.role = Role::outlet_manager;
    }
    return out;
}

}  // namespace huiyin
