// SPDX-License-Identifier: Apache-2.0
// Head office in a nutshell: append what the rules call for until nothing is.
#pragma once
#include <vector>

#include "shared/duties/duties.hpp"
#include "tests/support/history.hpp"

namespace huiyin::test {

struct RulesRun {
    std::vector<Draft> drafts;  ///< in the order they were appended
    bool ended = false;         ///< the rules called for nothing more (within 30 rounds)
};

/// Everything that the rules call for at `now`, appended to the story.
RulesRun run_rules(History& story, Instant now, const GradingContext& context = {});
RulesRun run_opinion_rules(History& story, Instant now);

/// Lets time run: keeps at `from`, then one millisecond after everything that falls due, up to and including `until`.
RulesRun run_rules_until(History& story, Instant from, Instant until);

/// How many of the drafts are of `kind`.
int count_of(const std::vector<Draft>& drafts, std::string_view kind);

/// The duty of `kind` that stands: the last one that arose and is not void; nothing: none.
std::optional<Duty> duty_of(const std::vector<Duty>& duties, DutyKind kind);
std::optional<Duty> duty_at(const History& story, DutyKind kind, When now);
/// All that are not void.
std::vector<Duty> duties_of_kind(const std::vector<Duty>& duties, DutyKind kind);

}  // namespace huiyin::test
