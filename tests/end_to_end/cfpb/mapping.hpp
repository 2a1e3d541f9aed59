// SPDX-License-Identifier: Apache-2.0
// How a complaint of the CFPB's public database becomes one of this bank's. The table in words: docs/cfpb-mapping.md.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "shared/event/event.hpp"
#include "tests/end_to_end/cfpb/csv.hpp"

namespace huiyin::cfpb {

/// Weeks that every date is moved forward: weekdays stay, and the years of most rows are known to the calendar.
inline constexpr int weeks_forward = 624;

/// One thing that happened, to be written at `when`.
struct Step {
    Instant when;
    std::string kind;
    Json body;
};

/// Company → branch, company and state → sub-branch.
class Units {
  public:
    explicit Units(const std::vector<Row>& rows);
    std::string code_of(const Row& row) const;
    /// The organisation file: head office and its departments as in `demo`, and one branch a company.
    Json organisation(const Json& demo) const;

  private:
    std::map<std::string, std::map<std::string, std::string>> codes_;  ///< company → state → code
    std::map<std::string, std::string> branches_;
};

/// The captured body of a row. Fails naming the field when a value is not in the mapping.
Result<Json> captured_body(const Row& row, const Units& units);
/// What happened after: accepted, responded, compensated, replied, satisfaction_recorded, in order.
Result<std::vector<Step>> steps_after(const Row& row);
Result<Instant> received_at(const Row& row);

}  // namespace huiyin::cfpb
