// SPDX-License-Identifier: Apache-2.0
// The complaints that a report or a score is about, as their facts say (docs/decisions/0029).
#pragma once
#include <string>
#include <vector>

#include "server/store/fact_store.hpp"
#include "server/store/store.hpp"
#include "shared/foundation/period.hpp"
#include "shared/reports/figures.hpp"

namespace huiyin::server {

/// The unit and what is below it, as they belonged together at the end of the period; empty: the whole bank, which is
/// "" or head office.
std::vector<std::string> units_reported(const Rules&, const Period&, const std::string& unit);

/// Those received in the period by the unit or what is below it.
FactsAsked facts_asked(const Rules&, const Period&, const std::string& unit);

/// What those asked for say of each other. `marked`: facts_about_others() of them.
ReportedTogether reported_together(Store&, const FactsAsked&, const std::vector<ReportFacts>& marked);

/// What a list shows of a complaint or an entry of the opinion book: the row as complaint_item() of shared/ writes it,
/// made from the projection.
Json item_of_subject(const SubjectRow&);

}  // namespace huiyin::server
