// SPDX-License-Identifier: Apache-2.0
// The policy, the organisation and the calendar as one value, with what held before.
#include <algorithm>

#include "shared/policy/branch_policy.hpp"
#include "shared/policy/policy.hpp"
#include "shared/policy/policy_faults.hpp"

namespace huiyin {
namespace {

using Failure = std::optional<Fault>;

Failure prefixed(Fault f, const std::string& prefix) {
    f.where = f.where.empty() ? prefix : prefix + "." + f.where;
    return f;
}

Json member(const Json& json, const char* key) { return json.is_object() && json.contains(key) ? json[key] : Json(); }

/// Every unit that the policy names must be there.
Failure check_units(const Policy& policy, const Organisation& organisation) {
    std::size_t i = 0;
    for (const auto& category : policy.categories) {
        if (!organisation.find(category.department))
            return fault_of(faults::no_such_unit_here, "policy.categories[" + std::to_string(i) + "].department");
        ++i;
    }
    for (const auto& [unit, hours] : policy.office_hours_of)
        if (!organisation.find(unit)) return fault_of(faults::no_such_unit_here, "policy.office_hours.units." + unit);
    return std::nullopt;
}

/// Whether each version names one text only.
bool remember(std::map<std::string, Json>& known, const Policy& policy, const std::vector<Json>& branch_files) {
    bool clear = known.emplace(policy.version, policy.source).first->second == policy.source;
    for (const auto& file : branch_files) {
        const auto name = policy.version + "+" + text_of(file, "version") + " " + text_of(file, "branch");
        clear = clear && known.emplace(name, file).first->second == file;
    }
    return clear;
}

/// Reads {"policy":…,"branches":[…]}.
Result<EarlierPolicy> read_policies(const Json& json, const Organisation& organisation) {
    auto policy = Policy::from_json(member(json, "policy"));
    if (!policy) return std::unexpected(*prefixed(policy.error(), "policy"));
    if (const auto bad = check_units(*policy, organisation)) return std::unexpected(*bad);
    EarlierPolicy out{std::move(*policy), {}, {}};
    const Json branches = member(json, "branches");
    for (std::size_t n = 0; n < (branches.is_array() ? branches.size() : 0); ++n) {
        const std::string path = "branches[" + std::to_string(n) + "]";
        auto own = with_branch_rules(out.policy, branches[n], organisation);
        if (!own) return std::unexpected(*prefixed(own.error(), path));
        if (!out.branch_policies.emplace(text_of(branches[n], "branch"), std::move(*own)).second)
            return fault(faults::two_branch_files, path + ".branch");
        out.branch_files.push_back(branches[n]);
    }
    return out;
}

/// The same with the tree of units that held until then, where it was another than `after`, that of what came next.
Result<EarlierPolicy> read_earlier(const Json& json, const Organisation& after) {
    if (member(json, "organisation").is_null()) return read_policies(json, after);
    auto organisation = Organisation::from_json(json["organisation"]);
    if (!organisation) return std::unexpected(*prefixed(organisation.error(), "organisation"));
    const auto until = parse_instant(text_of(json, "until"));
    if (!until) return std::unexpected(fault_at(until.error(), "until"));
    auto out = read_policies(json, *organisation);
    if (!out) return out;
    out->organisation = std::move(*organisation);
    out->until = *until;
    return out;
}

const Policy& in_force(const Policy& bank, const std::map<std::string, Policy, std::less<>>& branches,
                       const std::string& branch) {
    const auto own = branches.find(branch);
    return own == branches.end() ? bank : own->second;
}

}  // namespace

const Policy& Rules::policy_for(std::string_view unit) const {
    if (branch_policies.empty()) return policy;
    return in_force(policy, branch_policies, organisation.branch_of(unit));
}

Rules::Held Rules::held_for(std::string_view unit, std::string_view version) const {
    const Held current{policy_for(unit), organisation};
    if (version.empty() || earlier.empty() || current.policy.version == version) return current;
    const Organisation* tree = &organisation;
    for (auto it = earlier.rbegin(); it != earlier.rend(); ++it) {
        if (it->organisation) tree = &*it->organisation;
        const auto& then = in_force(it->policy, it->branch_policies, tree->branch_of(unit));
        if (then.version == version) return {then, *tree};
    }
    return current;
}

const Policy& Rules::policy_for(std::string_view unit, std::string_view version) const {
    return held_for(unit, version).policy;
}

const Organisation& Rules::organisation_at(Instant when) const {
    for (const auto& then : earlier)
        if (then.organisation && when < then.until) return *then.organisation;
    return organisation;
}

WorkingTime Rules::working_time(std::string_view unit) const { return working_time(unit, {}); }

WorkingTime Rules::working_time(std::string_view unit, std::string_view version) const {
    const auto [then, tree] = held_for(unit, version);
    if (!then.office_hours_of.empty())
        for (std::string at{unit}; !at.empty(); at = tree.parent_of(at))
            if (const auto own = then.office_hours_of.find(at); own != then.office_hours_of.end())
                return {calendar, own->second};
    return {calendar, then.office_hours};
}

Result<Rules> Rules::with_policy(const Json& new_policy, const Json& new_branches) const {
    auto json = to_json();
    json["earlier"].push_back({{"policy", policy.source}, {"branches", branch_files}});
    json["policy"] = new_policy;
    json["branches"] = new_branches;
    return from_json(json);
}

Result<Rules> Rules::with_organisation(const Json& changed, Instant from) const {
    auto read = Organisation::from_json(changed);
    if (!read) return std::unexpected(*prefixed(read.error(), "organisation"));
    auto json = to_json();
    if (!same_tree(organisation, *read))
        json["earlier"].push_back({{"policy", policy.source},
                                   {"branches", branch_files},
                                   {"organisation", organisation.json()},
                                   {"until", to_utc(from)}});
    json["organisation"] = changed;
    return from_json(json);
}

Result<Rules> Rules::knowing(const Rules& other) const {
    const auto entry_of = [](const auto& then) {
        return Json{{"policy", then.policy.source}, {"branches", then.branch_files}};
    };
    std::set<std::string> known{canonical(entry_of(*this))};
    for (const auto& then : earlier) known.insert(canonical(entry_of(then)));
    Json json = to_json(), more = Json::array();
    const auto learn = [&](const Json& entry) {
        if (known.insert(canonical(entry)).second) more.push_back(entry);
    };
    for (const auto& then : other.earlier) learn(entry_of(then));
    learn(entry_of(other));
    if (more.empty()) return *this;
    for (auto& entry : more) json["earlier"].push_back(std::move(entry));
    return from_json(json);
}

std::vector<std::string> Rules::emergency_contacts(std::string_view unit) const {
    const auto& own = policy_for(unit).contacts_of;
    if (const auto it = own.find(unit); it != own.end()) return it->second;
    const Unit* found = organisation.find(unit);
    return found ? found->emergency_contacts : std::vector<std::string>{};
}

Json Rules::to_json() const {
    Json out{{"policy", policy.source},
             {"organisation", organisation.json()},
             {"workdays", calendar.json()},
             {"branches", branch_files}};
    for (const auto& then : earlier) {
        Json entry{{"policy", then.policy.source}, {"branches", then.branch_files}};
        if (then.organisation) {
            entry["organisation"] = then.organisation->json();
            entry["until"] = to_utc(then.until);
        }
        out["earlier"].push_back(std::move(entry));
    }
    return out;
}

Result<Rules> Rules::from_json(const Json& json) {
    // The policy is read first for a fault in it to be named first; its units are checked when there is a tree.
    if (auto policy = Policy::from_json(member(json, "policy")); !policy)
        return std::unexpected(*prefixed(policy.error(), "policy"));
    auto organisation = Organisation::from_json(member(json, "organisation"));
    if (!organisation) return std::unexpected(*prefixed(organisation.error(), "organisation"));
    auto calendar = WorkingCalendar::from_json(member(json, "workdays"));
    if (!calendar) return std::unexpected(*prefixed(calendar.error(), "workdays"));
    auto now = read_policies(json, *organisation);
    if (!now) return std::unexpected(now.error());
    Rules out{std::move(now->policy),          std::move(*organisation),     std::move(*calendar),
              std::move(now->branch_policies), std::move(now->branch_files), {}};
    std::map<std::string, Json> known;
    bool clear = remember(known, out.policy, out.branch_files);
    const Json earlier = member(json, "earlier");
    const Organisation* tree = &out.organisation;
    // From the newest back: what names no tree of units held for that of what came after it.
    out.earlier.resize(earlier.is_array() ? earlier.size() : 0);
    for (std::size_t n = out.earlier.size(); n-- > 0;) {
        auto then = read_earlier(earlier[n], *tree);
        if (!then) return std::unexpected(*prefixed(then.error(), "earlier[" + std::to_string(n) + "]"));
        clear = clear && remember(known, then->policy, then->branch_files);
        out.earlier[n] = std::move(*then);
        if (out.earlier[n].organisation) tree = &*out.earlier[n].organisation;
    }
    if (!clear) return fault(faults::version_used, "policy.version");
    return out;
}

}  // namespace huiyin
