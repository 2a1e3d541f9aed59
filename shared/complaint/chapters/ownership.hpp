// SPDX-License-Identifier: Apache-2.0
// Whose it is, and who else works on it (Art. 3, 6, 11, 17).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "shared/event/event.hpp"
#include "shared/foundation/instant.hpp"
#include "shared/vocabulary/codes.hpp"

namespace huiyin {

/// To whom it is assigned; "" no unit yet, no person named.
struct Assignee {
    std::string unit;
    std::string person;
    bool operator==(const Assignee&) const = default;
};

/// A unit, and since when: it owned the complaint, helped with it, was asked.
struct UnitSince {
    Instant at;
    std::string unit;
};

}  // namespace huiyin

namespace huiyin::chapter {

struct Ownership {
    Assignee owner;
    std::optional<Level> assigned_level;  ///< the level at which the owner was last assigned
    bool by_person = false;               ///< a person chose the owner last, not the rules
    std::vector<UnitSince> changes;
    std::vector<Assignee> helpers;
    std::vector<UnitSince> helper_changes;
    std::vector<std::string> supervisors;
    std::optional<Actor> first_contact;  ///< 首问责任人 (Art. 3)
    std::vector<UnitSince> named;        ///< a person was named as owner: when, of which unit (Art. 11)
    std::vector<Instant> recused;        ///< when a person in charge turned out to be complained of

    /// The unit that owned it at `when`; before the first assignment, the one that was assigned first. Nothing: it
    /// was never assigned.
    std::optional<std::string> at(Instant when) const;
    /// Since when that unit has owned it without another between; nothing: since it was received. `first`: the unit
    /// complained of, whose it is until it is assigned.
    std::optional<Instant> since(Instant when, std::string first) const;
};

}  // namespace huiyin::chapter
