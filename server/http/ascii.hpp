// SPDX-License-Identifier: Apache-2.0
// Letters and digits of the protocol, whatever the locale.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>

namespace huiyin::server::http {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

/// The value of a hexadecimal digit; -1 for anything else.
constexpr int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    const char l = lower(c);
    return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

/// A character of a method or a field's name (RFC 9110 5.6.2).
constexpr bool is_token_char(char c) {
    return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') ||
           std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}
/// Neither a control character nor half of a line's end; a tab is allowed in a value.
constexpr bool is_value_char(char c) { return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F); }

inline bool is_token(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_token_char); }

inline std::string lowered(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), lower);
    return out;
}

inline bool same_word(std::string_view a, std::string_view b) { return std::ranges::equal(a, b, {}, lower, lower); }

/// Without the blanks and tabs around it.
constexpr std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

/// The part before the next `mark`, which is removed from `text` with it; the rest when there is none.
constexpr std::string_view next_part(std::string_view& text, char mark) {
    const auto end = std::min(text.find(mark), text.size());
    const auto part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

}  // namespace huiyin::server::http
