// SPDX-License-Identifier: Apache-2.0
// Whose fault it was, by what evidence, and how the quarter counts it (Art. 22, 23; As. 1).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "shared/foundation/instant.hpp"

namespace huiyin {

/// Evidence that came, or was said not to exist: when, from which unit, of which type.
struct EvidenceCame {
    Instant at;
    std::string unit;
    std::string type;
};

/// A branch's objection to how a quarter counts it, and what channel operations answered (Art. 22).
struct Objection {
    std::string quarter;
    Instant at;
    std::optional<Instant> answered_at;
    bool upheld = false;
};

struct Determination {
    std::string finding;  ///< valid invalid_to_improve invalid quasi undetermined
    std::string ground;   ///< of the finding (As. 1)
};

}  // namespace huiyin

namespace huiyin::chapter {

struct Judgement {
    std::optional<Determination> determination;
    std::optional<Instant> undetermined_at, to_improve_at;  ///< latest determination of that kind, while it stands
    std::vector<EvidenceCame> evidence;
    std::vector<Objection> objections;  ///< to the quarter that counts it, in order (Art. 22)

    /// "" before it is determined.
    std::string finding() const { return determination ? determination->finding : std::string{}; }
};

}  // namespace huiyin::chapter
