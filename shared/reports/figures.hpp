// SPDX-License-Identifier: Apache-2.0
// The figures of report_of() from facts, one complaint after the other; and which complaints are behind a figure.
#pragma once
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <unordered_map>

#include "shared/reports/facts.hpp"

namespace huiyin {

/// What a report says of a complaint because of the others in it.
struct ReportedTogether {
    std::set<std::string, std::less<>> counted_with_another;  ///< see duplicates()
    std::map<std::string, Instant, std::less<>> rectified;    ///< "unit sub-category" → when first
};
/// `marked`: of the complaints of the report, those with duplicates or rectified. `placed`: where another one stands in
/// time, if it is among those of the report.
ReportedTogether reported_together(std::span<const ReportFacts> marked,
                                   const std::function<std::optional<PlaceInTime>(const std::string& subject)>& placed);

class Figures {
  public:
    /// Those of a report as of `now`; `together` outlives it.
    Figures(const ReportedTogether& together, Instant now) : together_(together), now_(now) {}
    void add(const ReportFacts&);
    /// What report_of() says, each figure without its subjects.
    Json json() const;

  private:
    const ReportedTogether& together_;
    Instant now_;
    std::unordered_map<std::string, std::int64_t> counts_;  ///< by the figure's name
    std::string name_;                                      ///< kept for its memory
};

/// A figure's name is its path in the report: "late", "by_level/2", "handling/by_unit/650101/by_cause/1".
/// Whether there may be such a figure: its table is one of a report's.
bool may_be_figure(std::string_view name);
bool stands_in(const ReportFacts&, std::string_view figure, const ReportedTogether& together, Instant now);

/// Appends to a list of canonical texts what bulletin_of() says of one complaint that was received in the period:
/// nothing, an item, or two. A quarter has tens of thousands: as values they would need ten times the memory.
void append_bulletin(std::string& list, const ReportFacts&, const Rules& rules, const Period& period, Instant now);

}  // namespace huiyin
