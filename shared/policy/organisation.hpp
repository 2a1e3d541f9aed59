// SPDX-License-Identifier: Apache-2.0
// The tree of units (rulebook 1): head office, departments, contact centre, branches, sub-branches, outlets.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "shared/foundation/json.hpp"
#include "shared/vocabulary/roles.hpp"

namespace huiyin {

enum class UnitKind {
    head_office,
    channel_operations,
    general_office,
    contact_centre,
    department,
    branch,
    sub_branch,
    outlet
};
std::string_view to_string(UnitKind);
/// Where the people of such a unit belong.
Place place_of(UnitKind);

struct Unit {
    std::string code;  ///< six digits
    std::string name;  ///< Chinese, e.g. 乌鲁木齐分行
    std::string name_en;
    UnitKind kind = UnitKind::outlet;
    std::string parent;                           ///< empty for head office
    std::string head;                             ///< who is first responsible (Art. 7); may be empty, then a warning
    std::vector<std::string> handlers;            ///< 1–2 (Art. 8)
    std::vector<std::string> emergency_contacts;  ///< 1–2 (Art. 8), branches and sub-branches
    std::string branch = {};                      ///< it belongs to, itself when it is one; empty: none. Found at load
};

class Organisation {
  public:
    /// Reads {"units":[{code,name,name_en,kind,parent,head,handlers,emergency_contacts}]}. Fails naming the JSON path:
    /// a code twice, an unknown parent or kind, a cycle, not exactly one head office.
    static Result<Organisation> from_json(const Json&);
    const Json& json() const { return source_; }

    const Unit* find(std::string_view code) const;
    const std::map<std::string, Unit, std::less<>>& units() const { return units_; }
    /// True when `unit` is `ancestor` or below it in the tree.
    bool within(std::string_view unit, std::string_view ancestor) const;
    /// The branch that `unit` belongs to (itself when it is one), or "" when it belongs to none.
    std::string branch_of(std::string_view unit) const;
    std::string parent_of(std::string_view unit) const;
    std::string head_office() const;
    std::string channel_operations() const;
    std::string general_office() const;
    std::string contact_centre() const;
    /// Units without a head, handlers or emergency contacts (Art. 7, 8); where: code and name of the unit.
    std::vector<Fault> warnings() const;

  private:
    /// Looks a code up without making a string of it.
    struct CodeHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view code) const { return std::hash<std::string_view>{}(code); }
    };
    std::string only(UnitKind) const;
    std::map<std::string, Unit, std::less<>> units_;
    std::unordered_map<std::string, Unit, CodeHash, std::equal_to<>> by_code_;  ///< the same: every rule looks units up
    std::map<UnitKind, std::string> only_;  ///< of which there is one: found once, asked for by every rule
    Json source_;
};

/// The same units of the same kinds below the same parents, whatever they and their people are called.
bool same_tree(const Organisation&, const Organisation&);

}  // namespace huiyin
