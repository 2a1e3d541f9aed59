// SPDX-License-Identifier: Apache-2.0
// What people write: complaints, opinions and lines drawn by chance, sensible or not, each with a token by which it is
// found again.
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "shared/foundation/json.hpp"
#include "tests/simulation/chance.hpp"

namespace huiyin::simulation {

Json some_complaint(Chance& chance, const std::string& unit, const std::string& token);
Json some_opinion(Chance& chance, const std::string& token);
/// Kind and body; `others` are subjects that it may link to.
std::pair<std::string, Json> some_event(Chance& chance, const std::string& subject,
                                        const std::vector<std::string>& others, const std::string& token);

/// Another unit for a complaint: it comes into scopes, and leaves them.
Json some_assignment(Chance&, const std::string& token);

/// What lies in a file that somebody attaches: one piece as a rule, sometimes several.
std::string some_evidence(Chance&, const std::string& token);

}  // namespace huiyin::simulation
