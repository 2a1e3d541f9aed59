// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/accused_people.hpp"

#include <algorithm>

#include "shared/complaint/authority.hpp"

namespace huiyin::server {
namespace {

std::vector<std::string> names_in(const Complaint& c) {
    std::vector<std::string> out;
    const auto accused = c.intake.captured.value("accused", Json::array());
    for (const auto& named : accused)
        if (named.is_string()) out.push_back(named.get<std::string>());
    return out;
}

/// All units of the branch.
std::vector<std::string> units_around(std::string_view unit, const Organisation& organisation) {
    const auto branch = organisation.branch_of(unit);
    if (branch.empty()) return {std::string(unit)};
    std::vector<std::string> out;
    for (const auto& [code, one] : organisation.units())
        if (organisation.within(code, branch)) out.push_back(code);
    return out;
}

}  // namespace

std::vector<std::string> accused_heads(PeopleStore& store, const Complaint& c) {
    std::vector<std::string> out;
    for (const auto& named : names_in(c)) {
        const auto account = store.account(named);
        if (account && role_type(account->role).rank == Rank::head) out.push_back(account->unit);
    }
    return out;
}

std::vector<std::string> accused_by_name(PeopleStore& store, const Complaint& c, const Rules& rules) {
    if (names_in(c).empty()) return {};
    std::vector<std::string> out;
    for (const auto& account : store.active_accounts(units_around(c.unit(), rules.organisation))) {
        const auto* unit = rules.organisation.find(account.unit);
        const bool heads_it = role_type(account.role).rank == Rank::head && unit && is_accused(c, unit->head);
        if ((heads_it || is_accused(c, account.name)) && !is_accused(c, account.id)) out.push_back(account.id);
    }
    return out;
}

}  // namespace huiyin::server
