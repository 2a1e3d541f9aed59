// SPDX-License-Identifier: Apache-2.0
// A row of the duties as GET /v1/duties shows it: its due time explains itself in a sentence (rulebook 4), which is
// told from the lines when it is asked for and stands in no table.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "server/store/store.hpp"
#include "shared/duties/duties.hpp"

namespace huiyin::server {

/// Folds each subject once, as of the time its rows were made.
class DutyItems {
  public:
    DutyItems(Store& store, const Rules& rules) : store_(store), rules_(rules) {}
    Json item(const DutyRow& row);

  private:
    struct OfSubject {
        std::string number;
        std::vector<Duty> duties;
    };
    OfSubject read(const std::string& subject);
    Store& store_;
    const Rules& rules_;
    std::map<std::string, OfSubject> read_;
};

}  // namespace huiyin::server
