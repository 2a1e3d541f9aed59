// SPDX-License-Identifier: Apache-2.0
// A customer's words that do not fit the rules of now: what does not, and what counts in its place.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "shared/policy/policy.hpp"

namespace huiyin {

/// What head office notes on a customer's words (`noted {origin, seq, codes, instead}`; docs/decisions/0019).
struct Misfit {
    std::vector<std::string> codes;  ///< "wrong_" and the field, such as wrong_category; empty: all fits
    /// By field ("category", "facts.people"), what counts where what was given cannot be worked with; null: nothing.
    /// Codes and numbers only, nothing of the customer. What can still be read by a person stays as it was given.
    Json instead = Json::object();
};

/// Compares the body of `captured` or `entered` with `rules`. An unknown sub-category becomes the last ("other", Art.
/// 9), an unknown unit `unit`, the device's own. Whether a time lies in the future is not judged here. Nothing when it
/// is no such body at all: no object, or no narrative that is a text.
std::optional<Misfit> misfit_of(std::string_view kind, const Json& body, const Rules& rules, const std::string& unit);

/// Leaves out the characters that no text may hold: what counts of words that are marked for them.
void leave_out_refused(Json& body);

}  // namespace huiyin
