// SPDX-License-Identifier: Apache-2.0
#include "sync/chain/known_keys.hpp"

#include "shared/foundation/json.hpp"

namespace huiyin::sync {

std::vector<std::string> known_sign_keys(const Identity& identity, const std::string& kept) {
    std::vector<std::string> out{identity.sign_key};
    const auto json = parse_json(kept);
    if (!json || !json->is_array()) return out;
    for (const auto& key : *json)
        if (key.is_string()) out.push_back(key.get<std::string>());
    return out;
}

std::string keep_sign_keys(const std::vector<std::string>& known) { return canonical(Json(known)); }

}  // namespace huiyin::sync
