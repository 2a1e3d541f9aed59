// SPDX-License-Identifier: Apache-2.0
// What public_mask.cpp is made of: each part finds one kind of thing in a text's letters (foundation/text.hpp).
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/foundation/text.hpp"

namespace huiyin::masking {

using Letters = std::span<const Letter>;

/// The letters [begin, end) must not be read; `instead` is shown in their place.
struct Hidden {
    std::size_t begin, end;
    std::string instead = "****";
};
using Finds = std::vector<Hidden>;

/// Names that are known, in whole or in part.
void find_names(Letters, std::span<const std::string> names, Finds&);
/// Names that their surroundings give away: "李女士", "我叫张三".
void find_persons(Letters, Finds&);
/// Numbers that may be a person's: phones, cards, papers, endings; plates and doors.
void find_numbers(Letters, Finds&);
/// E-mail addresses, domains, names in messengers.
void find_contacts(Letters, Finds&);

bool is_ascii_letter(const Letter&);
bool is_ascii_word(const Letter&);  ///< a letter of the alphabet, a digit or an underscore
bool is_han(const Letter&);
/// The place behind `word` when it begins at `at`, with up to `signs` signs between its letters; 0 when it does not.
std::size_t after(Letters, std::size_t at, std::u32string_view word, std::size_t signs = 0);
/// The place behind the longest of `words` that begins at `at`; 0 when none does. A word of the alphabet begins only
/// where no other goes on; a Chinese one may have a sign between its characters.
std::size_t after_any(Letters, std::size_t at, std::span<const std::u32string_view> words);

}  // namespace huiyin::masking
