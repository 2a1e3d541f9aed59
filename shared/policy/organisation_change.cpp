// SPDX-License-Identifier: Apache-2.0
#include "shared/policy/organisation_change.hpp"

#include <algorithm>

#include "shared/policy/policy_faults.hpp"

namespace huiyin {
namespace {

using What = UnitChange::What;

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const auto& name : names) out += (out.empty() ? "" : " / ") + name;
    return out;
}

void compare(const Unit& was, const Unit& is, std::vector<UnitChange>& out) {
    const auto note = [&](What what, std::string_view from, std::string_view to) {
        if (from != to) out.push_back({is.code, what, std::string(from), std::string(to)});
    };
    note(What::renamed, was.name, is.name);
    note(What::renamed_en, was.name_en, is.name_en);
    note(What::kind, to_string(was.kind), to_string(is.kind));
    note(What::moved, was.parent, is.parent);
    note(What::head, was.head, is.head);
    note(What::handlers, joined(was.handlers), joined(is.handlers));
    note(What::emergency_contacts, joined(was.emergency_contacts), joined(is.emergency_contacts));
}

/// Where the unit stands in the file: paths name what the person wrote.
std::string path_of(const Organisation& organisation, std::string_view code) {
    std::size_t n = 0;
    for (const auto& unit : organisation.json()["units"]) {
        if (text_of(unit, "code") == code) break;
        ++n;
    }
    return "units[" + std::to_string(n) + "]";
}

bool is_local(UnitKind kind) {
    return kind == UnitKind::branch || kind == UnitKind::sub_branch || kind == UnitKind::outlet;
}

/// Rulebook 1: head office → departments and branches → sub-branches → outlets.
bool stands_below(UnitKind kind, UnitKind parent) {
    switch (kind) {
        case UnitKind::head_office:
            return false;
        case UnitKind::branch:
            return parent == UnitKind::head_office;
        case UnitKind::sub_branch:
            return parent == UnitKind::branch;
        case UnitKind::outlet:
            return parent == UnitKind::branch || parent == UnitKind::sub_branch;
        default:
            return !is_local(parent);
    }
}

Result<void> check_unit(const Organisation& now, const Organisation& next, const Unit& unit,
                        const StandsAt& stands_at) {
    const Unit* was = now.find(unit.code);
    if (was && was->kind != unit.kind && stands_at(unit.code))
        return fault(faults::unit_kind_stays, path_of(next, unit.code) + ".kind");
    const Unit* parent = next.find(unit.parent);
    if (!parent) return {};  // head office
    const Unit* previous_below = was ? now.find(was->parent) : nullptr;
    const bool same_place = previous_below && was->kind == unit.kind && previous_below->code == parent->code &&
                            previous_below->kind == parent->kind;
    if (!same_place && !stands_below(unit.kind, parent->kind))
        return fault(faults::misplaced_unit, path_of(next, unit.code) + ".parent", {parent->code});
    return {};
}

}  // namespace

std::vector<UnitChange> changes_between(const Organisation& now, const Organisation& next) {
    std::vector<UnitChange> out;
    for (const auto& [code, unit] : next.units())
        if (const Unit* was = now.find(code))
            compare(*was, unit, out);
        else
            out.push_back({code, What::added, {}, unit.name});
    for (const auto& [code, unit] : now.units())
        if (!next.find(code)) out.push_back({code, What::removed, unit.name, {}});
    return out;
}

Result<void> check_change(const Organisation& now, const Organisation& next, const StandsAt& stands_at) {
    const auto own = [](const Organisation& organisation) {
        return std::vector{organisation.head_office(), organisation.channel_operations(), organisation.general_office(),
                           organisation.contact_centre()};
    };
    const auto held = own(now), wanted = own(next);
    for (std::size_t n = 0; n < held.size(); ++n)
        if (held[n] != wanted[n])
            return fault(faults::kind_of_unit_stays, path_of(next, wanted[n]) + ".kind", {held[n]});
    for (const auto& [code, unit] : now.units())
        if (!next.find(code) && stands_at(code)) return fault(faults::unit_in_use, "units", {code});
    for (const auto& [code, unit] : next.units())
        if (auto fits = check_unit(now, next, unit, stands_at); !fits) return fits;
    return {};
}

}  // namespace huiyin
