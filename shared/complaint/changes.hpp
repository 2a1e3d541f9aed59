// SPDX-License-Identifier: Apache-2.0
// What several kinds of event change alike in a complaint.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/complaint/complaint.hpp"

namespace huiyin {

/// Work on it has begun.
void under_investigation(Complaint& c);
void set_level(Complaint& c, Instant when, Level to);
/// What is no code changes nothing.
void set_code(Complaint& c, std::string_view code);
/// The reasons for its level, each once: `more`, and `rule` with its article (Art. 11 when it names none).
void add_reasons(Complaint& c, std::span<const GradingReason> more, std::string_view rule, std::string_view article);
/// What makes a level-1 complaint sensitive remains, whatever is done about it later (Art. 11(2), 13).
void call_for_two(Complaint& c, Instant when, GradingReason reason);
/// Valid and withdrawn of the customer's own will is quasi (As. 1(5)), in whatever order the two became known.
void settle_finding(Complaint& c);
/// The duties start anew: what was found and asked before counts no more.
void restart(Complaint& c, Instant when);
/// A person's report after the reply is the summary of Art. 14; what head office writes by rule is not.
void note_summary(Complaint& c, Instant when, const Actor& by);
void add_units(std::vector<std::string>& to, std::string_view unit, std::span<const std::string> units = {});

}  // namespace huiyin
