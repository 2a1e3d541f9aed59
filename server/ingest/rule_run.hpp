// SPDX-License-Identifier: Apache-2.0
// The rule run (architecture, "A complaint's way"): after events were stored it folds each subject they touched, writes
// what the rules require, and brings the projections up to date; all in one transaction.
#pragma once
#include "server/ingest/unit_of_work.hpp"
#include "shared/engine/required_events.hpp"

namespace huiyin::server {

/// Runs the rules on every subject that `work` touched, until nothing more is due, and flushes it.
void run_rules(UnitOfWork& work);

/// The units, digest, rows and wake of one subject, from the stored events.
void store_projection(UnitOfWork& work, const std::string& subject);

/// Head office's `judged_ineffective` on the event, for the reason that `code` names (judgements.hpp).
Draft judgement(const Event&, std::string_view code, const Rules&);

/// A new complaint's captured event by head office: the number is added to the checked body. Returns the line.
Event capture(UnitOfWork& work, const std::string& subject, const Actor& by, Json body);
/// The same for an opinion-book entry.
Event enter(UnitOfWork& work, const std::string& subject, const Actor& by, Json body);

std::string new_complaint_subject(Instant now);
std::string new_opinion_subject(Instant now);

}  // namespace huiyin::server
