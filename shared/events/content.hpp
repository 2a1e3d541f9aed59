// SPDX-License-Identifier: Apache-2.0
// What must be said for an event to count (rulebook 11).
#pragma once
#include "shared/events/catalogue.hpp"

namespace huiyin {

/// What the event lacks, given the subject's state: a field that its kind declares as said() or required(), or what
/// the kind itself asks for. Nothing for head office's own rules; where the subject was received under rules of before
/// (content rules 1), only what no door ever took an event in without.
std::optional<Lack> lacking(const Event&, const Complaint&, const Moment&);
std::optional<Lack> lacking(const Event&, const OpinionEntry&, const Moment&);

/// The same of an event that is about to be written by `by` at `now`, for doors that refuse it: a fault that names the
/// field, "body.text".
std::optional<Fault> why_incomplete(std::string_view kind, const Json& body, const Actor& by, const Complaint&,
                                    const Rules&, Instant now);
std::optional<Fault> why_incomplete(std::string_view kind, const Json& body, const Actor& by, const OpinionEntry&,
                                    const Rules&, Instant now);

/// Puts `when` where the body must or may say when something happened and does not: for who writes it down meanwhile.
void happens_at(std::string_view kind, Json& body, Instant when);

}  // namespace huiyin
