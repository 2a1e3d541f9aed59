// SPDX-License-Identifier: Apache-2.0
#include "server/store/fact_store.hpp"

#include <algorithm>

namespace huiyin::server {

bool is_asked_for(const FactsAsked& asked, const ReportFacts& facts) {
    return facts.place.received_at >= asked.from && facts.place.received_at < asked.until &&
           (asked.units.empty() || std::ranges::find(asked.units, facts.unit) != asked.units.end()) &&
           (asked.department.empty() || facts.department == asked.department);
}

}  // namespace huiyin::server
