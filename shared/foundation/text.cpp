// SPDX-License-Identifier: Apache-2.0
// Unicode by ICU, held to the characters of Unicode 15.0 (Debian 12's ICU 72).
#include "shared/foundation/text.hpp"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <utility>

namespace huiyin {
namespace {

using icu::UnicodeString;

constexpr char32_t replacement = 0xFFFD;
constexpr std::array<std::uint8_t, 4> newest_age{15, 0, 0, 0};

/// A character that every version of ICU from Debian 12's on folds alike.
bool is_known(UChar32 c) {
    UVersionInfo age{};
    u_charAge(c, age);
    const std::array<std::uint8_t, 4> version{age[0], age[1], age[2], age[3]};
    return version[0] != 0 && version <= newest_age;
}

/// A normaliser that leaves characters alone that is_known does not know.
class Form {
  public:
    explicit Form(const icu::Normalizer2* (*instance)(UErrorCode&)) {
        UErrorCode status = U_ZERO_ERROR;
        known_ = icu::UnicodeSet(u"[:age=15.0:]", status);
        known_.freeze();
        const auto* whole = instance(status);
        if (U_FAILURE(status)) throw std::runtime_error("ICU's data is missing: install libicu72");
        form_ = std::make_unique<icu::FilteredNormalizer2>(*whole, known_);
    }
    UnicodeString of(const UnicodeString& text) const {
        UErrorCode status = U_ZERO_ERROR;
        auto out = form_->normalize(text, status);
        return U_SUCCESS(status) ? out : text;
    }

  private:
    icu::UnicodeSet known_;
    std::unique_ptr<icu::Normalizer2> form_;
};

const Form& nfc() {
    static const Form form(icu::Normalizer2::getNFCInstance);
    return form;
}
const Form& nfkd() {
    static const Form form(icu::Normalizer2::getNFKDInstance);
    return form;
}
/// NFKC, case folding and the removal of default ignorables in one (NFKC_Casefold).
const Form& folded() {
    static const Form form(icu::Normalizer2::getNFKCCasefoldInstance);
    return form;
}

UnicodeString utf16(std::string_view text) {
    return UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

void append(std::string& out, UChar32 c) {
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes.data(), length, c);
    out.append(bytes.data(), static_cast<std::size_t>(length));
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// ICU's macro narrows inside itself.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
/// The code point at `at`, which is moved behind it; -1 for bytes that are no UTF-8.
UChar32 next_code_point(std::string_view text, std::int32_t& at) {
    UChar32 c = 0;
    U8_NEXT(text.data(), at, static_cast<std::int32_t>(text.size()), c);
    return c;
}
#pragma GCC diagnostic pop

/// Calls `take` with each code point and its bytes [begin, end); -1 for bytes that are no UTF-8. Until it says false.
template <class Take>
void each_code_point(std::string_view text, Take take) {
    const auto length = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < length;) {
        const auto begin = at;
        const auto c = next_code_point(text, at);
        if (!take(c, static_cast<std::size_t>(begin), static_cast<std::size_t>(at))) return;
    }
}

bool one_of(UChar32 c, std::u32string_view set) { return set.find(static_cast<char32_t>(c)) != set.npos; }

bool is_control(UChar32 c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }
bool is_noncharacter(UChar32 c) { return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF); }

bool is_refused(UChar32 c) {
    return c < 0 || (is_control(c) && c != '\t' && c != '\n' && c != '\r') || is_noncharacter(c);
}

/// Takes no room, or only room: nothing of it is seen.
bool is_unseen(UChar32 c) {
    if (c <= 0x20 || is_control(c) || is_noncharacter(c)) return true;
    if (c < 0x7F || !is_known(c)) return false;
    // The empty Braille cell, the place of an object that is not in the text, a note head without ink.
    if (one_of(c, U"\u2800\uFFFC\U0001D159")) return true;
    switch (u_charType(c)) {
        case U_SPACE_SEPARATOR:
        case U_LINE_SEPARATOR:
        case U_PARAGRAPH_SEPARATOR:
            return true;
        case U_FORMAT_CHAR:
            return !u_hasBinaryProperty(c, UCHAR_PREPENDED_CONCATENATION_MARK);
        default:
            return u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
    }
}

bool is_blank(UChar32 c) {
    return (c >= 9 && c <= 13) || c == 0x85 || c == 0x2800 || (is_known(c) && u_isUWhiteSpace(c));
}

bool is_mark_on_another(UChar32 c) {
    const auto type = u_charType(c);
    return c >= 0x300 && is_known(c) && (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK);
}

bool is_dash(UChar32 c) {
    return (is_known(c) && u_charType(c) == U_DASH_PUNCTUATION) || one_of(c, U"\u2212\u2043\u02D7\u2500\u2501");
}

bool is_middle_dot(UChar32 c) {
    return one_of(c,
                  U"\u00B7\u0387\u119E\u1427\u16EB\u2022\u2027\u2219\u22C5\u25CF\u25E6\u26AB\u2981\u2E31\u2E33\u30FB"
                  U"\uA78F\U00010101");
}

bool is_word(UChar32 c) {
    const auto mask = U_GET_GC_MASK(c);
    return is_known(c) && (mask & (U_GC_L_MASK | U_GC_N_MASK | U_GC_MC_MASK)) != 0;
}

/// One of those that compare alike stands for all of them.
UChar32 representative(UChar32 c) {
    if (c < 0x80 || !is_known(c)) return c;
    if (is_dash(c)) return '-';
    if (is_middle_dot(c)) return 0xB7;
    if (const auto digit = u_charDigitValue(c); digit >= 0) return '0' + digit;
    return c;
}

/// `text` with what `instead` says, or nothing, in the place of each refused character.
template <class Instead>
std::string kept_or(std::string_view text, Instead instead) {
    std::string out;
    out.reserve(text.size());
    each_code_point(text, [&](UChar32 c, std::size_t, std::size_t) {
        if (const auto kept = is_refused(c) ? instead(c) : std::optional(c)) append(out, *kept);
        return true;
    });
    return out;
}

std::string composed(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    std::string out;
    nfc().of(utf16(text)).toUTF8String(out);
    return out;
}

std::string comparison_form_of_ascii(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text)
        if (c > ' ' && c != 0x7F) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
}

/// Circled, Suzhou and other digits that u_charDigitValue does not know.
UChar32 as_digit(UChar32 c) {
    if (c < 0x80 || !is_known(c)) return c;
    const auto type = u_charType(c);
    if (type != U_OTHER_NUMBER && type != U_LETTER_NUMBER) return c;
    const auto value = u_getNumericValue(c);
    for (int digit = 0; digit <= 9; ++digit)
        if (value == digit) return '0' + digit;
    return c;
}

UnicodeString decomposed(UChar32 c) {
    if (c < 0x80) return UnicodeString{static_cast<UChar32>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c)};
    if ((c >= 0x4E00 && c <= 0x9FFF) || !is_known(c)) return UnicodeString{c};
    return nfkd().of(nfkd().of(UnicodeString(c)).foldCase());
}

}  // namespace

std::string stored_form(std::string_view typed) {
    if (!has_words(typed)) return {};
    std::string out;
    out.reserve(typed.size());
    for (std::size_t i = 0; i < typed.size(); ++i) {
        if (typed[i] == '\r' && i + 1 < typed.size() && typed[i + 1] == '\n') continue;
        out += typed[i] == '\r' ? '\n' : typed[i];
    }
    return composed(out);
}

std::string comparison_form(std::string_view text) {
    if (is_ascii(text)) return comparison_form_of_ascii(text);
    const auto letters = folded().of(utf16(text));
    UnicodeString kept;
    for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1))
        if (const auto c = letters.char32At(at); !is_unseen(c)) kept.append(representative(c));
    std::string out;
    // What stood on both sides of a blank may be one letter now.
    nfc().of(kept).toUTF8String(out);
    return out;
}

std::vector<std::string> comparison_words(std::string_view text) {
    std::vector<std::string> out;
    const auto add = [&](std::size_t begin, std::size_t end) {
        if (auto word = comparison_form(text.substr(begin, end - begin)); !word.empty()) out.push_back(std::move(word));
    };
    std::size_t begin = 0;
    each_code_point(text, [&](UChar32 c, std::size_t at, std::size_t next) {
        if (c >= 0 && is_blank(c)) add(std::exchange(begin, next), at);
        return true;
    });
    add(begin, text.size());
    return out;
}

bool has_words(std::string_view text) {
    bool found = false;
    each_code_point(text, [&](UChar32 c, std::size_t, std::size_t) {
        found = c < 0 || (!is_unseen(c) && !is_mark_on_another(c));
        return !found;
    });
    return found;
}

std::optional<char32_t> refused_character(std::string_view text) {
    std::optional<char32_t> out;
    each_code_point(text, [&](UChar32 c, std::size_t, std::size_t) {
        if (is_refused(c)) out = c < 0 ? replacement : static_cast<char32_t>(c);
        return !out;
    });
    return out;
}

std::string without_refused(std::string_view text) {
    return kept_or(text, [](UChar32) { return std::optional<UChar32>{}; });
}

std::string printable(std::string_view text) {
    return kept_or(text, [](UChar32) { return std::optional(static_cast<UChar32>(replacement)); });
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string_view first_characters(std::string_view text, std::size_t most) {
    if (text.size() <= most || characters(text) <= most) return text;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> clusters(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU's data is missing: install libicu72");
    const auto whole = utf16(text);
    clusters->setText(whole);
    std::int32_t end = 0;
    std::size_t counted = 0;
    for (auto next = clusters->next(); next != icu::BreakIterator::DONE; next = clusters->next()) {
        counted += static_cast<std::size_t>(whole.countChar32(end, next - end));
        if (counted > most) break;
        end = next;
    }
    std::string beginning;
    whole.tempSubStringBetween(0, end).toUTF8String(beginning);
    return text.substr(0, beginning.size());
}

std::vector<Letter> letters_of(std::string_view text) {
    std::vector<Letter> out;
    bool after_blank = false;
    each_code_point(text, [&](UChar32 c, std::size_t begin, std::size_t end) {
        if (c < 0) c = static_cast<UChar32>(replacement);
        const auto letters = decomposed(as_digit(c));
        for (std::int32_t at = 0; at < letters.length(); at = letters.moveIndex32(at, 1)) {
            const auto letter = letters.char32At(at);
            after_blank |= is_blank(letter);
            if (is_unseen(letter) || is_mark_on_another(letter)) {
                if (!after_blank && !out.empty()) out.back().end = end;  // it belongs to what stands before it
                continue;
            }
            out.push_back({static_cast<char32_t>(representative(letter)), begin, end, after_blank, is_word(letter)});
            after_blank = false;
        }
        return true;
    });
    return out;
}

}  // namespace huiyin
