// SPDX-License-Identifier: Apache-2.0
// What reports, scores and the bulletin read of each complaint (docs/decisions/0029), a projection like the others.
// A facet of Store.
#pragma once
#include <functional>

#include "server/store/store_records.hpp"
#include "shared/reports/facts.hpp"

namespace huiyin::server {

/// Complaints received in [from, until).
struct FactsAsked {
    Instant from, until;
    std::vector<std::string> units;  ///< of one of these; empty: any
    std::string department;          ///< of its line; "" any
    std::optional<PlaceInTime> after{};
    /// Only those that a bulletin made at this time may name: still unresolved after their time, or of level 3.
    std::optional<Instant> bulletin_at{};
};

class FactStore {
  public:
    virtual ~FactStore() = default;

    /// Of a complaint as SubjectStore::subject() says.
    virtual std::optional<ReportFacts> facts(const SubjectRow&) = 0;
    /// Writes what differs from `previous`, which is what facts() says of this complaint. Nothing: there are none.
    virtual void put_facts(const std::optional<ReportFacts>& facts, const std::optional<ReportFacts>& previous) = 0;
    /// Those asked for, earliest first, until `take` says false. `take` asks nothing of the store.
    virtual void each_fact(const FactsAsked&, const std::function<bool(const ReportFacts&)>& take) = 0;
    /// Of those, in no order, the ones that say something about others: with duplicates, or rectified.
    virtual std::vector<ReportFacts> facts_about_others(const FactsAsked&) = 0;
    /// Of those, earliest first, the ones whose finding came to be in [from, until), in a later quarter than their own;
    /// and those of which something came late (ReportFacts::came_late), at `from` or later.
    virtual std::vector<ReportFacts> facts_judged_later(const FactsAsked&, Instant from, Instant until) = 0;
};

/// Whether the complaint is one of those asked for.
bool is_asked_for(const FactsAsked&, const ReportFacts&);

}  // namespace huiyin::server
