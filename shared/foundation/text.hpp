// SPDX-License-Identifier: Apache-2.0
// People's text: how it is stored, when two texts are the same, what counts as words.
//
// All texts are UTF-8. Nothing here depends on the version of ICU: characters that came after Unicode 15.0 are left as
// they are, and count as visible.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/foundation/json.hpp"

namespace huiyin {

/// What a person typed as it is stored: composed (NFC), and every line end a newline. A text without words is "".
std::string stored_form(std::string_view typed);

/// Equal for two texts that a reader takes for the same: compatibility forms and width folded (NFKC), letters in one
/// case (Unicode's full case folding), digits of every script as 0–9, all dashes "-", all middle dots "·"; blanks,
/// line ends, controls and whatever cannot be seen removed. For comparing and searching, never for showing.
std::string comparison_form(std::string_view text);

/// The comparison forms of the words of `text` that blanks of any kind divide.
std::vector<std::string> comparison_words(std::string_view text);

/// True when at least one character of `text` can be seen. Blanks, direction marks, variation selectors, fillers and
/// combining marks on nothing cannot; a character that this version does not know counts as visible.
bool has_words(std::string_view text);

/// The first character that no text may hold: a control character other than tab, newline and carriage return, a
/// non-character (U+FFFE, U+FDD0 …), or U+FFFD for bytes that are no UTF-8.
std::optional<char32_t> refused_character(std::string_view text);

/// `text` without the characters that refused_character names.
std::string without_refused(std::string_view text);

/// `text` with U+FFFD instead of each character that XML cannot hold: for files that other programs open.
std::string printable(std::string_view text);

/// Number of code points.
std::size_t characters(std::string_view text);
/// The longest beginning of `text` with at most `most` code points that cuts no character as people see it (grapheme
/// cluster). Only what is shown or typed may be cut so: where clusters end depends on the version of ICU.
std::string_view first_characters(std::string_view text, std::size_t most);

/// The fault for a `text` with a refused character; `where` names the field.
std::optional<Fault> refusal_of(std::string_view text, const std::string& where);
/// Every text in `typed` in its stored form. Fails naming the field ("customer.name", "units[3].name") that holds a
/// refused character.
Result<Json> stored_texts(const Json& typed);
/// The same for who cannot be asked again: refused characters are left out.
Json stored_texts_without_refused(const Json& typed);

/// One letter of a text as it compares: folded as in comparison_form, decomposed, its accents left out.
struct Letter {
    char32_t code;           ///< what it compares as; '0'–'9' for every character with such a value but Chinese ones
    std::size_t begin, end;  ///< bytes of the text that it was made from
    bool after_blank;        ///< a blank precedes it
    bool word;               ///< a letter or digit of some script; else a sign
};
/// The letters of a text, each with its position: for finding things that must be replaced in the text itself.
std::vector<Letter> letters_of(std::string_view text);

}  // namespace huiyin
