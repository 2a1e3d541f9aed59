// SPDX-License-Identifier: Apache-2.0
// An entry of the customer opinion book (客户意见簿, Art. 10) as the fold of its lines.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "shared/complaint/complaint.hpp"

namespace huiyin {

struct OpinionEntry {
    std::string subject, number, code, unit, opinion /* complaint suggestion praise */, narrative, category;
    Json entered;  ///< body of the entered event
    Instant received_at;
    std::string state;  ///< entered answered published converted
    std::optional<Instant> answered_at, published_at, converted_at;
    std::optional<Instant> erased_at;  ///< the customer's data was erased on a lawful order (rulebook 8)
    std::string answer, answered_by;   ///< text; account
    std::string policy_version;        ///< the one it was received under; empty: what is in force
    std::string converted_to;          ///< subject of the complaint it became
    std::vector<OverdueMark> overdue;
    std::vector<Entry> timeline;

    bool finished() const { return answered_at || converted_at; }
};

}  // namespace huiyin
