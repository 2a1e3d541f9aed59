// SPDX-License-Identifier: Apache-2.0
// server/customers.cpp
#include "server/customers.hpp"

#include <algorithm>
#include <set>

namespace huiyin::server {
namespace {
// "Same matter" (rulebook 3): the policy file has no value for it yet.
constexpr std::chrono::hours same_matter{30 * 24};
}  // namespace

std::string customer_key(const SubjectRow& row) {
    if (!row.mobile.empty()) return "mobile " + row.mobile;
    if (!row.landline.empty()) return "landline " + row.landline + ' ' + row.name;
    return row.name.empty() ? std::string{} : "name " + row.name;
}

bool same_customer(const SubjectRow& a, const SubjectRow& b) {
    if (!a.mobile.empty() && a.mobile == b.mobile) return true;
    return !a.landline.empty() && !a.name.empty() && a.landline == b.landline && a.name == b.name;
}

int customers_on_one_issue(const SubjectRow& own, const std::vector<SubjectRow>& same_issue, const Policy& policy) {
    const std::chrono::hours window{policy.cluster_hours};
    const auto holds_own = [&](Instant start) {
        return start <= own.received_at && own.received_at - start <= window;
    };
    std::vector<Instant> starts{own.received_at};
    for (const auto& other : same_issue)
        if (holds_own(other.received_at)) starts.push_back(other.received_at);
    std::size_t most = 1;
    for (const auto start : starts) {
        std::set<std::string> others;
        for (const auto& other : same_issue)
            if (other.subject != own.subject && other.received_at >= start && other.received_at - start <= window)
                others.insert(customer_key(other));
        others.erase("");
        others.erase(customer_key(own));
        most = std::max(most, others.size() + 1);
    }
    return static_cast<int>(most);
}

Surroundings surroundings_of(const SubjectRow& own, Store& store, const Policy& policy) {
    const std::chrono::hours window{policy.cluster_hours};
    Surroundings out;
    const auto rows = store.same_issue(own.unit, own.category, own.received_at - same_matter, own.received_at + window);
    std::vector<SubjectRow> near;
    for (const auto& row : rows) {
        if (row.subject == own.subject) continue;
        if (row.received_at >= own.received_at - window) {
            near.push_back(row);
            out.neighbours.push_back(row.subject);
        }
        if (row.received_at <= own.received_at && row.channel != own.channel && same_customer(row, own))
            out.context.repeated_other_channel = true;
    }
    out.context.same_issue_customers = customers_on_one_issue(own, near, policy);
    return out;
}

}  // namespace huiyin::server
