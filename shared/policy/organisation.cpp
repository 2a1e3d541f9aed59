// SPDX-License-Identifier: Apache-2.0
// Loading and walking the tree of units.
#include "shared/policy/organisation.hpp"

#include <algorithm>
#include <optional>

#include "shared/policy/policy_faults.hpp"
#include "shared/policy/unit_kinds.hpp"

namespace huiyin {
namespace {

std::vector<std::string> names_in(const Json& unit, const char* key) {
    std::vector<std::string> out;
    if (const auto it = unit.find(key); it != unit.end() && it->is_array())
        for (const auto& name : *it)
            if (name.is_string()) out.push_back(name);
    return out;
}

Result<Unit> read_unit(const Json& json, const std::string& path) {
    if (!json.is_object()) return fault(faults::unit_not_object, path);
    const auto kind = parse_unit_kind(text_of(json, "kind"));
    Unit unit{.code = text_of(json, "code"),
              .name = text_of(json, "name"),
              .name_en = text_of(json, "name_en", text_of(json, "name")),
              .kind = kind.value_or(UnitKind::outlet),
              .parent = text_of(json, "parent"),
              .head = text_of(json, "head"),
              .handlers = names_in(json, "handlers"),
              .emergency_contacts = names_in(json, "emergency_contacts")};
    if (!is_unit_code(unit.code)) return fault(faults::unit_code_form, path + ".code");
    if (unit.name.empty()) return fault(faults::unit_name_missing, path + ".name");
    if (!kind) return fault(faults::unit_kind_form, path + ".kind");
    for (const char* key : {"handlers", "emergency_contacts"}) {
        const auto it = json.find(key);
        const bool names =
            it == json.end() ||
            (it->is_array() && std::ranges::all_of(*it, [](const Json& name) { return name.is_string(); }));
        if (!names) return fault(faults::not_list_of_names, path + "." + key);
    }
    if (unit.parent.empty() != (unit.kind == UnitKind::head_office))
        return fault(faults::unit_parent_missing, path + ".parent");
    return unit;
}

}  // namespace

Place place_of(UnitKind kind) {
    switch (kind) {
        case UnitKind::head_office:
            return Place::head_office;
        case UnitKind::channel_operations:
            return Place::channel_operations;
        case UnitKind::general_office:
            return Place::general_office;
        case UnitKind::contact_centre:
            return Place::contact_centre;
        case UnitKind::department:
            return Place::department;
        case UnitKind::branch:
            return Place::branch;
        case UnitKind::sub_branch:
        case UnitKind::outlet:
            return Place::outlet;
    }
    return Place::nowhere;
}

std::string_view to_string(UnitKind kind) {
    return std::ranges::find(unit_kinds, kind, [](const auto& p) { return p.first; })->second;
}

Result<Organisation> Organisation::from_json(const Json& json) {
    if (!json.is_object() || !json.contains("units") || !json["units"].is_array())
        return fault(faults::organisation_form, "units");
    Organisation out;
    out.source_ = json;
    std::map<std::string, std::string> path_of;
    std::size_t index = 0;
    for (const auto& entry : json["units"]) {
        const std::string path = "units[" + std::to_string(index++) + "]";
        auto unit = read_unit(entry, path);
        if (!unit) return std::unexpected(unit.error());
        path_of[unit->code] = path;
        if (!out.units_.emplace(unit->code, *unit).second)
            return fault(faults::unit_code_twice, path + ".code", {unit->code});
    }
    out.by_code_.insert(out.units_.begin(), out.units_.end());
    for (const auto& [code, unit] : out.units_)
        if (!unit.parent.empty() && !out.find(unit.parent))
            return fault(faults::unit_parent_unknown, path_of[code] + ".parent", {unit.parent});
    for (const auto& [code, unit] : out.units_) {  // every parent is there: the way up never leads out of the file
        std::size_t steps = 0;
        for (std::string up = code; !up.empty(); up = out.units_.find(up)->second.parent)
            if (++steps > out.units_.size()) return fault(faults::own_ancestor, path_of[code] + ".parent");
    }
    for (const auto kind : single_kinds) {
        const auto count = std::ranges::count_if(out.units_, [&](const auto& p) { return p.second.kind == kind; });
        if (count != 1) return fault(faults::one_unit_of_kind, "units", {std::string(to_string(kind))});
    }
    for (auto& [code, unit] : out.units_) {
        for (const Unit* at = &unit; at && unit.branch.empty(); at = out.find(at->parent))
            if (at->kind == UnitKind::branch) unit.branch = at->code;
        out.by_code_[code].branch = unit.branch;
    }
    for (const auto& [code, unit] : out.units_)
        if (std::ranges::find(single_kinds, unit.kind) != single_kinds.end()) out.only_[unit.kind] = code;
    return out;
}

const Unit* Organisation::find(std::string_view code) const {
    const auto it = by_code_.find(code);
    return it == by_code_.end() ? nullptr : &it->second;
}

bool Organisation::within(std::string_view unit, std::string_view ancestor) const {
    for (const Unit* at = find(unit); at; at = find(at->parent))
        if (at->code == ancestor) return true;
    return false;
}

std::string Organisation::branch_of(std::string_view unit) const {
    const Unit* found = find(unit);
    return found ? found->branch : std::string{};
}

std::string Organisation::parent_of(std::string_view unit) const {
    const Unit* found = find(unit);
    return found ? found->parent : std::string{};
}

std::string Organisation::only(UnitKind kind) const {
    const auto it = only_.find(kind);
    return it == only_.end() ? std::string{} : it->second;
}

std::string Organisation::head_office() const { return only(UnitKind::head_office); }
std::string Organisation::channel_operations() const { return only(UnitKind::channel_operations); }
std::string Organisation::general_office() const { return only(UnitKind::general_office); }
std::string Organisation::contact_centre() const { return only(UnitKind::contact_centre); }

std::vector<Fault> Organisation::warnings() const {
    std::vector<Fault> out;
    for (const auto& [code, unit] : units_) {
        const auto warn = [&](const ReasonCode& why) { out.push_back(fault_of(why, code + " " + unit.name)); };
        if (unit.head.empty()) warn(faults::head_missing);
        if (unit.handlers.empty() || unit.handlers.size() > 2) warn(faults::handlers_needed);
        const bool local = unit.kind == UnitKind::branch || unit.kind == UnitKind::sub_branch;
        if (local && (unit.emergency_contacts.empty() || unit.emergency_contacts.size() > 2))
            warn(faults::emergency_contacts_needed);
    }
    return out;
}

bool same_tree(const Organisation& a, const Organisation& b) {
    const auto same_place = [](const auto& one, const auto& other) {
        return one.first == other.first && one.second.kind == other.second.kind &&
               one.second.parent == other.second.parent;
    };
    return std::ranges::equal(a.units(), b.units(), same_place);
}

}  // namespace huiyin
