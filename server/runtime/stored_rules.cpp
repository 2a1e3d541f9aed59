// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/stored_rules.hpp"

#include "server/runtime/policy_schema.hpp"

namespace huiyin::server {

Result<Rules> read_rules(const std::string& stored) {
    const auto json = parse_json(stored, {.bytes = max_rules_bytes, .depth = 18});
    if (!json) return fault("the rules in the database cannot be read: restore a backup");
    if (const auto fits = check_policy_schemas(*json); !fits)
        return fault("the rules in the database are wrong: " + fits.error().what, fits.error().where);
    auto rules = Rules::from_json(*json);
    if (!rules) return fault("the rules in the database are wrong: " + rules.error().what, rules.error().where);
    return rules;
}

}  // namespace huiyin::server
