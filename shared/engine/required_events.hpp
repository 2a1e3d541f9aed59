// SPDX-License-Identifier: Apache-2.0
// What head office writes by rule: graded, assigned, filed, notified, overdue, raised, converted (rulebook 3–6).
#pragma once
#include <vector>

#include "shared/complaint/opinion_entry.hpp"
#include "shared/complaint/ownership.hpp"
#include "shared/duties/duties.hpp"
#include "shared/grading/grading.hpp"

namespace huiyin {

/// The events that the rules require now and that are not in the log yet. Empty: nothing to do. The server appends
/// them, folds again and asks again until the answer is empty; the functions are written so that this ends (a draft,
/// once effective, is no longer required). Actor is the rule engine.
std::vector<Draft> required_events(const Complaint&, const Rules&, const GradingContext&, Instant now);
/// The same with the duties it was judged by, as of `now` and without their sentences. When no event is required, they
/// are the complaint's current duties.
struct RequiredNow {
    std::vector<Draft> drafts;
    std::vector<Duty> duties;
};
RequiredNow required_now(const Complaint&, const Rules&, const GradingContext&, Instant now);
std::vector<Draft> required_events(const OpinionEntry&, const Rules&, Instant now);

/// The complaint that an unanswered complaint in the opinion book becomes (Art. 10): the captured body, received when
/// it was entered.
Json captured_from_opinion(const OpinionEntry&, const Rules&);

}  // namespace huiyin
