// SPDX-License-Identifier: Apache-2.0
// What a complaint is found by, and when a search finds it: on the normal form of text, so that width, case, blanks,
// accents' composition and the way a number is spaced do not matter.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "shared/foundation/json.hpp"

namespace huiyin {

/// The form of `text` that searches look through: its comparison form, then each number in it without what separates
/// its digits, each on a line of its own.
std::string searched_form(std::string_view text);
/// The same of a complaint's or entry's number, which is found with or without its dashes, and of its code.
std::string searched_number(std::string_view number, std::string_view code = {});
/// The same of a customer: name, and phone numbers as typed and in their normal form. "" when anonymous.
std::string searched_customer(const Json& customer);

/// What someone searches for. It is found in a searched form that holds one of `spellings`, or each of `words`.
class Search {
  public:
    /// `typed` as a person wrote it. Nothing that can be seen finds everything: see empty().
    explicit Search(std::string_view typed);
    bool empty() const { return spellings_.empty(); }
    const std::vector<std::string>& spellings() const { return spellings_; }  ///< at most four
    const std::vector<std::string>& words() const { return words_; }          ///< empty unless there are several
    bool finds(std::string_view searched_form) const;

  private:
    std::vector<std::string> spellings_, words_;
};

}  // namespace huiyin
