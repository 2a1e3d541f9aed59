// SPDX-License-Identifier: Apache-2.0
// Another organisation: units renamed, moved, added, taken out, their heads and contacts (rulebook 1; Art. 7, 8).
#pragma once
#include "server/identity/caller.hpp"
#include "server/runtime/server_context.hpp"

namespace huiyin::server {

/// `in_force` with another organisation from `from` on (see Rules::with_organisation). Fails naming the JSON path in
/// the file, as Organisation::from_json and check_change do: nothing goes at which complaints, accounts or devices
/// stand. Where the policy or a branch's rules name what would be gone or moved, their path is named.
Result<Rules> rules_with_organisation(Store&, const Rules& in_force, const Json& organisation, Instant from);

/// PUT /v1/policy/organisation {"organisation","from"?}: another organisation in force from now on, as change_rules
/// says. Complaints follow a unit that moves: its new branch sees them, its old one only what it was given or told of.
/// What was done stays done by the tree of its time. 403 for anyone but an administrator.
Answer<Json> change_organisation(ServerRuntime&, const Actor&, const Json& asked);
/// POST /v1/policy/organisation/trial {"organisation"}: what sight_changed says of the whole log, with
/// {"as_of","warnings":[sentences of Art. 7, 8]}. It changes nothing. The same people, the same refusals.
Answer<Json> organisation_dry_run(ServerRuntime&, const Actor&, const Json& asked);

}  // namespace huiyin::server
