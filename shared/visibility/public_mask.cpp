// SPDX-License-Identifier: Apache-2.0
// Finds on the normal form, replaced in the text itself.
#include "shared/visibility/public_mask.hpp"

#include <algorithm>

#include "shared/visibility/mask_parts.hpp"

namespace huiyin {
namespace masking {

bool is_ascii_letter(const Letter& letter) { return letter.code >= U'a' && letter.code <= U'z'; }
bool is_ascii_word(const Letter& letter) {
    return is_ascii_letter(letter) || (letter.code >= U'0' && letter.code <= U'9') || letter.code == U'_';
}
bool is_han(const Letter& letter) {
    return (letter.code >= 0x3400 && letter.code <= 0x9FFF) || letter.code >= 0x20000 || letter.code == U'〇';
}

std::size_t after(Letters letters, std::size_t at, std::u32string_view word, std::size_t signs) {
    for (std::size_t matched = 0; matched < word.size(); ++at) {
        if (at >= letters.size()) return 0;
        std::size_t skipped = 0;
        while (matched > 0 && letters[at].code != word[matched] && !letters[at].word && skipped++ < signs)
            if (++at >= letters.size()) return 0;
        if (letters[at].code != word[matched++]) return 0;
    }
    return at;
}

std::size_t after_any(Letters letters, std::size_t at, std::span<const std::u32string_view> words) {
    const bool within = at > 0 && is_ascii_letter(letters[at - 1]) && !letters[at].after_blank;
    if (within && is_ascii_letter(letters[at])) return 0;
    std::size_t out = 0;
    for (const auto& word : words) out = std::max(out, after(letters, at, word, word.front() > 0x7F ? 1 : 0));
    return out;
}

}  // namespace masking

std::string masked_for_public(std::string_view text, std::span<const std::string> names) {
    const auto letters = letters_of(text);
    masking::Finds finds;
    masking::find_names(letters, names, finds);
    masking::find_numbers(letters, finds);
    masking::find_contacts(letters, finds);
    masking::find_persons(letters, finds);
    // Of finds that touch, the first kind says what is shown, and all of them are hidden.
    std::ranges::stable_sort(finds, {}, &masking::Hidden::begin);
    std::string out;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < finds.size();) {
        auto end = finds[i].end;
        auto next = i + 1;
        for (; next < finds.size() && finds[next].begin < end; ++next) end = std::max(end, finds[next].end);
        const auto begin = letters[finds[i].begin].begin;
        if (begin >= shown) (out += text.substr(shown, begin - shown)) += finds[i].instead;
        shown = letters[end - 1].end;
        i = next;
    }
    return out += text.substr(shown);
}

}  // namespace huiyin
