// SPDX-License-Identifier: Apache-2.0
// What somebody may do with a subject now.
#pragma once
#include <vector>

#include "shared/events/catalogue.hpp"

namespace huiyin {

/// A kind of event that a person could write, and why not when they may not.
struct Action {
    const EventType* type;
    Verdict why_not;
};

/// What `by` may write on the subject now: the steps that every subject takes first, in their order, then the
/// rest in the catalogue's. A kind is offered when one of the bodies that its sheet could make would take effect.
std::vector<Action> actions_of(const Complaint&, const Actor& by, const Rules&);
std::vector<Action> actions_of(const OpinionEntry&, const Actor& by, const Rules&);

}  // namespace huiyin
