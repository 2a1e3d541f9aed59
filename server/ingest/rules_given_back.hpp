// SPDX-License-Identifier: Apache-2.0
// Rules that were in force before head office was restored are so again when devices give them back
// (docs/decisions/0022).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "server/runtime/server_runtime.hpp"

namespace huiyin::server {

/// Events on the rules were taken back: they wait until nobody works by the rules. In the caller's transaction.
void note_rules_given_back(ValueStore&);
/// They wait. Also after a stop: whoever opens head office makes them good.
bool rules_wait(ValueStore&);

struct RulesBack {
    std::string version;                ///< of the policy in force now; "" when nothing had to be changed
    std::vector<std::string> left_out;  ///< a sentence for each of the rules that could not be made good
};

/// Puts in force what the newest event on the rules says, from its own time on, unless it is of this epoch and so is in
/// force already; the versions of all others are known from then on, so that complaints keep the one that they were
/// received under. Inside the caller's transaction, alone: head office does not serve, or its gate is held. Throws when
/// the store fails.
RulesBack put_given_back_in_force(Store&, ServerContext&);

/// The same for a head office that serves: waits until all who work by the rules are done. The caller does not hold the
/// gate. When the store fails they wait for the next start.
void put_given_back_in_force(ServerRuntime&);
/// What an event on the rules says. Fails when it cannot be read.
Result<Rules> rules_of(const Event&);
/// For the operator: what was put in force, and what was not.
void tell(const ServerContext&, const RulesBack&);

}  // namespace huiyin::server
