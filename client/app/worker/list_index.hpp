// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of every subject, kept in the order of the lists while subjects change. What did not change is neither
// copied nor sorted again.
#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "client/app/rows/snapshot.hpp"

namespace huiyin::app {

class ListIndex {
  public:
    void put(const std::string& subject, SubjectRows rows);
    void remove(const std::string& subject);
    void clear();
    /// The subjects whose rows change by time alone, up to `now`.
    std::vector<std::string> due(Instant now) const;
    /// Everything, in order, as of `now`.
    Snapshot snapshot(std::shared_ptr<const Rules> rules, Instant now);

  private:
    void take_out(const SubjectRows& rows);
    void put_in(const SubjectRows& rows);
    void settle();
    void sort_all();

    std::unordered_map<std::string, SubjectRows> subjects_;
    std::vector<std::string> changed_;                        ///< since the lists were put in order
    std::unordered_map<std::string, SubjectRows> as_listed_;  ///< what the lists hold of those
    std::vector<DutyRowPtr> duties_;
    std::vector<ComplaintRowPtr> complaints_;
    std::vector<OpinionRowPtr> opinions_;
    std::vector<ShowingRow> showings_;
};

}  // namespace huiyin::app
