// SPDX-License-Identifier: Apache-2.0
// A policy file against the JSON Schema that is shipped with it (architecture, decision 4).
#pragma once
#include "shared/policy/policy.hpp"

namespace huiyin::server {

/// Whether `policy` is what shared/policy/data/policy.schema.json says. Fails with one sentence and the JSON path of
/// the wrong value, such as "limits.1.respond.working_days". What no schema can say (units that exist, codes that
/// belong together) is checked by Rules::from_json.
Result<void> check_policy_schema(const Json& policy);

/// Every policy in `rules` as Rules::to_json writes them: the one in force and the earlier ones. The path
/// starts at the policy, such as "policy.limits" or "earlier[0].policy.limits".
Result<void> check_policy_schemas(const Json& rules);

/// Rules from the text of a policy and of an organisation file; an empty text takes the shipped one. As rules_from of
/// shared/, with the schema enforced.
Result<Rules> rules_from_files(std::string_view policy, std::string_view organisation);

}  // namespace huiyin::server
