// SPDX-License-Identifier: Apache-2.0
// What a customer or staff member may hand in (contract, "Captured body"; rulebook 2).
#pragma once
#include <vector>

#include "shared/policy/policy.hpp"

namespace huiyin {

/// Whether the writer can still be asked. `as_typed`: at this moment, in a face or over HTTP; every text must hold
/// words where words are needed and no refused character, and is stored in its stored form (foundation/text.hpp).
/// `as_written`: in an event that exists already, a device's or one being folded; it is never refused for such things,
/// and comes back as it was.
enum class Checked { as_typed, as_written };

/// When the customer came, as the body of `captured` or `entered` says; nothing when it does not say.
std::optional<Instant> received_at(const Json& body);

/// The customer's words in the body of `captured` or `entered`.
std::string narrative_of(const Json& body);

/// The customer of a captured or entered body gave no name.
bool is_anonymous(const Json& body);

/// Checks a captured body against codes, units, lengths and phone numbers; fills in what may be left out
/// (cause 0 = not given, facts = nothing known, received_at = `now`). Returns the completed body. Fails naming the
/// field. A received_at after `now` or before 1970 fails.
Result<Json> check_captured(const Json& body, const Rules& rules, Instant now, Checked how = Checked::as_typed);

/// What is wrong with a captured body that stands already: at most one fault for each part of it, whenever it came.
std::vector<Fault> faults_of_captured(const Json& body, const Rules& rules);

/// Checks an opinion-book entry:
/// {"unit","opinion":"complaint|suggestion|praise","narrative","category"?,"customer"?,"received_at"?}.
Result<Json> check_entered(const Json& body, const Rules& rules, Instant now, Checked how = Checked::as_typed);

}  // namespace huiyin
