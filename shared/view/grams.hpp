// SPDX-License-Identifier: Apache-2.0
// The short pieces by which an index finds what a search may find: a searched form that holds a text holds each piece
// of it, too.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace huiyin {

/// The pieces of a searched form (shared/view/search.hpp), sorted, each once: every four digits in a row, three letters
/// of a-z, two of any other letters. Lines are apart. UTF-8; what is no UTF-8 is taken byte by byte.
std::vector<std::string> grams_of(std::string_view searched_form);

}  // namespace huiyin
