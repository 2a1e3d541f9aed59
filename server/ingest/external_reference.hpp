// SPDX-License-Identifier: Apache-2.0
// The reference by which another system of the bank's knows a complaint: one complaint for each of its references.
#pragma once
#include "server/ingest/unit_of_work.hpp"

namespace huiyin::server {

/// Another complaint than `subject` that has this `external` {source, reference}; nothing when there is none, or
/// nothing is referred to.
std::optional<SubjectRow> known_by(SubjectStore&, const Json& external, const std::string& subject = {});

/// What head office writes on a complaint that came in with a reference that `other` has: a customer is never turned
/// away for it.
std::vector<Draft> marked_and_linked(const Complaint&, const SubjectRow& other, const Rules&);

}  // namespace huiyin::server
