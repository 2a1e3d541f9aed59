// SPDX-License-Identifier: Apache-2.0
// A branch hands in its own rules, and channel operations puts them in force or sends them back (Art. 24; rulebook 12).
#pragma once
#include <string>

#include "server/identity/caller.hpp"

namespace huiyin::server {

/// GET /v1/policy/branches/{unit}: {"unit","in_force": the file or null,"submitted": {"rules","at","by"} or null,
/// "history":[{"kind","at","by","text"}…]}. For the branch itself and those who see the whole bank; 404 for another
/// unit.
Answer<Json> branch_rules_of(ServerRuntime&, const Actor&, const std::string& unit);

/// POST /v1/policy/branches/{unit}/submission {"rules","text"?}: the same, with what was handed in. 403 for anyone but
/// the branch's handler or head, 422 naming the path of what loosens the bank's policy or is wrong.
Answer<Json> submit_branch_rules(ServerRuntime&, const Actor&, const std::string& unit, const Json& asked);

/// POST /v1/policy/branches/{unit}/decision {"accept":true|false,"text"}: puts what waits in force, or sends it back
/// with words. 403 for anyone but the head of channel operations, 409 "nothing-submitted" when none wait, 422 when it
/// is sent back without words, or does not fit the policy any more. The event and the rules stand together or not at
/// all.
Answer<Json> decide_branch_rules(ServerRuntime&, const Actor&, const std::string& unit, const Json& asked);

}  // namespace huiyin::server
