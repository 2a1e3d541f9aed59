// SPDX-License-Identifier: Apache-2.0
// Putting rules in force: kept, noted in the history, and all projections made again by them.
#pragma once
#include <string>

#include "server/runtime/server_context.hpp"

namespace huiyin::server {

/// Nothing stands at a unit that would be gone: complaints, accounts, devices. Fails as check_change does.
Result<void> may_follow(Store&, const Organisation& in_force, const Organisation& next);

/// Puts `rules` in force: keeps them, notes `what` was done in the policy's history, and makes all projections again.
/// Inside the caller's transaction, alone: head office does not serve, or its gate is held. Returns how many subjects
/// there are.
std::int64_t put_in_force(Store&, ServerContext&, Rules rules, const std::string& what);
/// The same for rules that were in force before head office was restored: of `since`, and no event is written of it,
/// because theirs is here.
std::int64_t hold_again(Store&, ServerContext&, Rules rules, const std::string& what, Instant since);
/// What was put in force when: [{"at","version","what"}], oldest first.
Json policy_history(ValueStore&);

}  // namespace huiyin::server
