// SPDX-License-Identifier: Apache-2.0
// The contact centre called the customer back, or visits them again (Art. 6(6), 13, 20).
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "shared/complaint/chapters/ownership.hpp"
#include "shared/foundation/instant.hpp"

namespace huiyin::chapter {

struct Callback {
    struct Call {
        Instant at;
        std::string result;  ///< satisfied improper unreachable
    };
    std::optional<Call> call;  ///< the latest, unless it was begun anew since
    std::vector<Instant> revisits;
    std::vector<UnitSince> revisit_requests;  ///< a second callback was asked for (Art. 13): when, by which unit

    std::optional<Instant> called_at() const { return call ? std::optional(call->at) : std::nullopt; }
    /// "" when nobody was called back.
    std::string result() const { return call ? call->result : std::string{}; }
    /// It found the handling improper (Art. 20).
    bool improper() const { return call && call->result == "improper"; }
};

}  // namespace huiyin::chapter
