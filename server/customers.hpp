// SPDX-License-Identifier: Apache-2.0
// server/customers.hpp — what head office knows beyond one complaint: several customers on one issue, and one customer
// through several channels (Art. 11; rulebook 3).
#pragma once
#include "server/store.hpp"
#include "shared/grading.hpp"
#include "shared/policy.hpp"

namespace huiyin::server {

/// Who complained, as far as two complaints can be told to be by the same person: the mobile number, or name and
/// landline; else the name alone. "" for anonymous.
std::string customer_key(const SubjectRow&);
/// Same mobile, or same name and landline: the rulebook's "same customer".
bool same_customer(const SubjectRow& a, const SubjectRow& b);

/// The most different customers in any window of the policy's length that holds `own`; `own` counts. Anonymous others
/// cannot be told apart and do not count.
int customers_on_one_issue(const SubjectRow& own, const std::vector<SubjectRow>& same_issue, const Policy&);

struct Surroundings {
    GradingContext context;
    std::vector<std::string> neighbours;  ///< the other complaints on the same issue in the window
};
/// Asks the store about complaints on the same unit and sub-category.
Surroundings surroundings_of(const SubjectRow& own, Store&, const Policy&);

}  // namespace huiyin::server
