// SPDX-License-Identifier: Apache-2.0
#include "client/engine/colleagues.hpp"

namespace huiyin::client {

std::vector<Colleague> colleagues_in(const Json& list) {
    std::vector<Colleague> out;
    if (!list.is_array()) return out;
    for (const auto& person : list) {
        const auto role = person.is_object() ? parse_role(text_of(person, "role")) : std::nullopt;
        if (!role || text_of(person, "account").empty()) continue;
        out.push_back({text_of(person, "account"), text_of(person, "name"), *role, text_of(person, "unit")});
    }
    return out;
}

Json to_json(const std::vector<Colleague>& colleagues) {
    Json out = Json::array();
    for (const auto& one : colleagues)
        out.push_back(
            {{"account", one.account}, {"name", one.name}, {"role", to_string(one.role)}, {"unit", one.unit}});
    return out;
}

}  // namespace huiyin::client
