// SPDX-License-Identifier: Apache-2.0
// Changing the bank's rules: a new version, a branch's own rules, a new calendar; and trying a policy on the past
// (rulebook 9; Art. 24).
#pragma once
#include <functional>

#include "server/identity/caller.hpp"
#include "server/ingest/rules_in_force.hpp"
#include "server/runtime/server_context.hpp"

namespace huiyin::server {

/// `in_force` with another policy; the branches' own rules stay. Fails naming the JSON path in the file, also when the
/// version was used before, and when a branch's rules would loosen the new policy ("branches[0]…").
Result<Rules> rules_with_policy(const Rules& in_force, const Json& policy);
/// `in_force` with the own rules of the branch `unit` (see with_branch_rules); null takes them back. Fails naming the
/// path of what loosens.
Result<Rules> rules_with_branch(const Rules& in_force, const std::string& unit, const Json& file);
/// `in_force` with another calendar of working days. It is no policy: a year that becomes official is reckoned anew.
Result<Rules> rules_with_workdays(const Rules& in_force, const Json& workdays);

/// What becomes of the rules in force; the store is there to look at what stands by them.
using MakeRules = std::function<Result<Rules>(Store&, const Rules&)>;
/// Puts in force what `make` makes of the rules, while head office waits, and notes `what` was done:
/// {"version","rules_version","subjects"}. 422 for what `make` refuses; 409 "rules-changed" when `asked` names the
/// rules that it was made `from` and others hold by now: nobody's change goes under unseen. Nothing is changed unless
/// all of it is stored.
Answer<Json> change_rules(ServerRuntime&, const Json& asked, const MakeRules& make, const std::string& what);

/// POST /v1/policy {"policy","from"?}: a new version in force from now on, without a restart; complaints keep the
/// version they were received under. {"version","rules_version","subjects"}. 403 for anyone but the head of channel
/// operations (rulebook 1), 422 naming the path of a wrong value, of a version used before, or of a branch's rule that
/// would loosen it; 409 "rules-changed" when `from`, the rules_version that the change was made from, holds no more.
/// Nothing is changed unless all of it is stored.
Answer<Json> change_policy(ServerRuntime&, const Actor&, const Json& asked);
/// PUT /v1/policy/workdays {"workdays","from"?}: another calendar, as above. 403 for anyone but an administrator or the
/// head of channel operations.
Answer<Json> change_workdays(ServerRuntime&, const Actor&, const Json& asked);
/// PUT /v1/policy/branches/{unit} {"rules","from"?}: the branch's own file (Art. 24), as above; null takes it back.
Answer<Json> change_branch(ServerRuntime&, const Actor&, const std::string& unit, const Json& asked);
/// POST /v1/policy/workdays/trial {"workdays"}: what due_times_changed says of the whole log, with
/// {"as_of","assumed_years"}; for an administrator without the complaints' names. The same people; 422 naming the path
/// of what is wrong.
Answer<Json> workdays_dry_run(ServerRuntime&, const Actor&, const Json& asked);

/// What policy_dry_run says of the whole log, with {"in_force","tried","as_of","assumed_years"}.
Json dry_run(Store&, const ServerContext&, const Rules& tried);
/// POST /v1/policy/trial {"policy"?,"branches"?}: what is absent stays as it is. 403 for anyone but the head of channel
/// operations; an administrator, who keeps branches' files, tries those without a policy, and gets what would be
/// otherwise without the complaints' names. 422 naming the path of a wrong value.
Answer<Json> dry_run_for(ServerRuntime&, const Actor&, const Json& asked);

}  // namespace huiyin::server
