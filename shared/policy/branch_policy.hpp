// SPDX-License-Identifier: Apache-2.0
// A branch's own rules within head office's (Art. 24; rulebook 9).
#pragma once
#include "shared/policy/policy.hpp"

namespace huiyin {

/// The bank's policy as the branch's file changes it. The file is
/// {"version","branch","limits"?,"opinion_book"?,"satisfaction"?,"urge"?,"revisit"?,"judging"?,
/// "sub_categories"?:[{"category","code","name","name_en","phrases"}],"phrases"?:{sub-category:[…]},
/// "office_hours"?:{unit:[…]},"contacts"?:{unit:[…]}}.
/// It may tighten limits and add sub-categories, phrases, office hours and emergency contacts. Fails naming the JSON
/// path of a value that loosens, is misspelt, or speaks of a unit outside the branch.
Result<Policy> with_branch_rules(const Policy& bank, const Json& file, const Organisation& organisation);

}  // namespace huiyin
