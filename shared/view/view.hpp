// SPDX-License-Identifier: Apache-2.0
// The JSON that the contract fixes: complaint view, opinion view, list items, duties.
#pragma once
#include "shared/duties/duties.hpp"

namespace huiyin {

/// Contract, "Complaint view". `now` decides the duties' states. Adds explain_zh to duties, the captured
/// body under "captured", and under "to_close" a sentence in both languages for each code in missing_to_close.
Json complaint_view(const Complaint&, const Rules&, Instant now);
/// Contract, "Opinion view". Adds "public_preview" {narrative, answer}: the texts as published_view shows them, for who
/// decides whether to publish.
Json opinion_view(const OpinionEntry&, const Rules&, Instant now);
/// What the opinion book shows everyone of a published entry (Art. 10): {"number","unit","opinion","category",
/// "received_at","name","narrative","answer","published_at"}. The texts hide persons, `staff` among them
/// (visibility/public_mask.hpp). Null until it is published.
Json published_view(const OpinionEntry&, const std::vector<std::string>& staff = {});
/// The names that the organisation knows around `unit`: of the units above it and of its branch.
std::vector<std::string> staff_around(std::string_view unit, const Organisation&);
/// One row of GET /v1/complaints.
Json complaint_item(const Complaint&, const Rules&, Instant now);
Json duty_item(const Duty&, std::string_view subject, std::string_view number);
Json entry_view(const Entry&);
Json reason_json(const Reason&);  ///< {"code","args","text"} ("Complaint view" of the contract)

}  // namespace huiyin
