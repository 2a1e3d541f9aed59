// SPDX-License-Identifier: Apache-2.0
#include "shared/view/grams.hpp"

#include <algorithm>

namespace huiyin {
namespace {

enum class Sort { none, digit, latin, other };

Sort sort_of(char first) {
    if (first >= '0' && first <= '9') return Sort::digit;
    if (first >= 'a' && first <= 'z') return Sort::latin;
    // Signs divide: people type them as they like, and pieces with them would find nothing that those without do not.
    return static_cast<unsigned char>(first) < 0x80 ? Sort::none : Sort::other;
}

/// Of so many letters is a piece: digits and letters of a-z are few, and shorter pieces of them stand everywhere.
std::size_t length_of(Sort sort) { return sort == Sort::digit ? 4 : sort == Sort::latin ? 3 : 2; }

std::size_t bytes_of(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t said = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    return std::min(said, text.size() - at);
}

}  // namespace

std::vector<std::string> grams_of(std::string_view text) {
    std::vector<std::string> out;
    std::vector<std::size_t> begins;  // of the letters of one sort in a row
    auto row = Sort::none;
    for (std::size_t at = 0; at < text.size(); at += bytes_of(text, at)) {
        const auto sort = sort_of(text[at]);
        if (sort != row) begins.clear();
        row = sort;
        begins.push_back(at);
        if (sort == Sort::none || begins.size() < length_of(sort)) continue;
        const auto from = begins[begins.size() - length_of(sort)];
        out.emplace_back(text.substr(from, at + bytes_of(text, at) - from));
    }
    std::ranges::sort(out);
    out.erase(std::ranges::unique(out).begin(), out.end());
    return out;
}

}  // namespace huiyin
