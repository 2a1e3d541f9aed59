// SPDX-License-Identifier: Apache-2.0
// Rows made from a fold, and nothing else: they can be dropped and made again.
#pragma once
#include <functional>

#include "server/store/event_store.hpp"
#include "server/store/store_records.hpp"
#include "shared/duties/duties.hpp"
#include "shared/reports/facts.hpp"
#include "shared/reports/unit_record.hpp"

namespace huiyin::server {

/// A subject's rows in the tables, with who sees it.
struct Projection {
    SubjectRow row;  ///< without digest
    std::vector<DutyRow> duties;
    std::vector<std::string> visible_to;
    std::vector<std::string> links;               ///< other complaints, sorted
    std::vector<AttachmentRow> attachments = {};  ///< that its events name, sorted
    std::vector<std::string> awaits = {};         ///< what an event of it names and head office lacks, sorted
    std::optional<ReportFacts> facts = {};        ///< of a complaint that is known
};

/// When the events of the subject came; it is asked only where that may say something.
using Arrivals = std::function<std::vector<Arrival>()>;

/// `duties`: the complaint's as of `now`; their sentences are not asked for.
Projection project(const Complaint&, const Rules&, Instant now, const std::vector<Duty>& duties, const Arrivals&);
Projection project(const Complaint&, const Rules&, Instant now, const Arrivals&);
Projection project(const OpinionEntry&, const Rules&, Instant now);
/// A unit's own duties (Art. 13, 22): no complaint, so it is in no list but that of duties.
Projection project(const UnitRecord&, const Rules&, Instant now);
/// Folds `events` as what they are by `subject`, and projects that.
Projection project_events(const std::string& subject, const std::vector<Event>& events, const Rules&, Instant now,
                          const Arrivals&);
Arrivals arrivals_of(EventStore&, const std::string& subject);
/// The part of the row that says what the complaint is about, whose it is and who holds it; no duties are worked out.
SubjectRow identifying_part(const Complaint&);

}  // namespace huiyin::server
