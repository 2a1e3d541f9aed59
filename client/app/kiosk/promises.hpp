// SPDX-License-Identifier: GPL-3.0-or-later
// What the rules promise a customer who has just handed in (Art. 12; rulebook 4).
#pragma once
#include <vector>

#include "shared/duties/duties.hpp"

namespace huiyin::app {

struct Promised {
    Duty duty;
    LevelLimits limits;
};

/// First contact and answer, as head office will reckon them for a complaint of this body received at `at`, graded by
/// itself. An anonymous customer cannot be contacted and is promised nothing in person.
std::vector<Promised> promised_for_complaint(const Json& body, const Rules& rules, Instant at);
/// The answer to an opinion-book entry.
std::vector<Promised> promised_for_opinion(const Json& body, const Rules& rules, Instant at);

}  // namespace huiyin::app
