// SPDX-License-Identifier: Apache-2.0
// The emergency plan (Art. 15), and public opinion (Op. 10).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "shared/foundation/instant.hpp"

namespace huiyin::chapter {

struct Emergency {
    struct Step {
        std::string code, who;
        Instant at;
    };
    std::optional<Instant> started_at, ended_at;
    std::vector<Step> done;

    bool runs() const { return started_at && !ended_at; }
};

struct PublicOpinion {
    std::optional<std::string> judged_as;  ///< by the general office: brand service business product
    bool waits = false;                    ///< judged, and nobody was made owner since
};

}  // namespace huiyin::chapter
