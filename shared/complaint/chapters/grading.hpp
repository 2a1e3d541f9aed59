// SPDX-License-Identifier: Apache-2.0
// At which level it stands, since when, and why (Art. 11).
#pragma once
#include <optional>
#include <vector>

#include "shared/foundation/instant.hpp"
#include "shared/vocabulary/codes.hpp"
#include "shared/vocabulary/grading_reason.hpp"

namespace huiyin {

/// A change of level: when, from what (nothing: ungraded), to what.
struct LevelChange {
    Instant at;
    std::optional<Level> from;
    Level to = Level::ordinary;

    bool rises() const { return !from || to > *from; }
    bool falls() const { return from && to < *from; }
};

}  // namespace huiyin

namespace huiyin::chapter {

struct Grading {
    std::optional<Level> level;
    std::vector<GradingReason> reasons;
    std::vector<LevelChange> changes;
    std::optional<Level> highest;              ///< ever reached; what only a link had raised it to does not count
    std::vector<GradingReason> calls_for_two;  ///< what makes level 1 level 2 (Art. 11(2), 13), whatever came after
    std::optional<Instant> called_for_two_at;  ///< when the latest of these came

    /// Ungraded it counts as ordinary.
    Level level_or_ordinary() const { return level.value_or(Level::ordinary); }
};

}  // namespace huiyin::chapter
