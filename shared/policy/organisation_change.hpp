// SPDX-License-Identifier: Apache-2.0
// From one organisation to the next: what changes, and what may not (rulebook 1).
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/policy/organisation.hpp"

namespace huiyin {

/// One thing about one unit that is otherwise in the next organisation.
struct UnitChange {
    enum class What { added, removed, renamed, renamed_en, kind, moved, head, handlers, emergency_contacts };
    std::string unit;
    What what = What::renamed;
    std::string from, to;  ///< names, codes of kinds and units, people joined by " / "; of added and removed the name
    bool operator==(const UnitChange&) const = default;
};
/// What changes from `now` to `next`, by unit.
std::vector<UnitChange> changes_between(const Organisation& now, const Organisation& next);

/// Whether anything belongs to a unit: complaints that concern it, accounts, devices.
using StandsAt = std::function<bool(std::string_view unit)>;
/// Puts `next` in the place of `now`, or fails with the JSON path of what may not be: a unit that goes although
/// something stands at it (its code stands in lines for ever, so a code never changes either), a kind that changes at
/// such a unit, one of head office's own four under another code, and a parent that a unit of this kind does not stand
/// below. A parent is looked at where it is new: what was taken in before is not refused for it.
Result<void> check_change(const Organisation& now, const Organisation& next, const StandsAt& stands_at);

}  // namespace huiyin
