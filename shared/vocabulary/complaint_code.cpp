// SPDX-License-Identifier: Apache-2.0
#include "shared/vocabulary/complaint_code.hpp"

#include <algorithm>
#include <cctype>
#include <ranges>
#include <utility>

#include "shared/foundation/hash.hpp"
#include "shared/foundation/text.hpp"

namespace huiyin {
namespace {

constexpr std::size_t prefix_size = 3, code_size = 8;
constexpr int bits = 5;  ///< of a letter
constexpr unsigned letter_mask = 31;
static_assert(code_letters.size() == letter_mask + 1);

std::string as_letters(std::int64_t number, std::size_t size) {
    std::string out(size, code_letters.front());
    for (auto& letter : std::ranges::reverse_view(out)) {
        letter = code_letters[static_cast<std::size_t>(number) & letter_mask];
        number >>= bits;
    }
    return out;
}

/// A sum over the field of 32 elements, each letter by another weight: a wrong letter and two that were swapped, next
/// to each other or not, are always found.
char check_letter(std::string_view letters) {
    constexpr unsigned overflow = 32, polynomial = 0b100101;
    unsigned state = 0;
    for (const char letter : letters) {
        state = (state ^ static_cast<unsigned>(code_letters.find(letter))) << 1;
        if (state & overflow) state ^= polynomial;
    }
    return code_letters[state];
}

/// Four rounds of a Feistel network over twice ten bits: each number below codes_of_a_prefix becomes another, and none
/// twice.
std::int64_t permuted(std::int64_t number, const std::string& key) {
    constexpr int half_bits = 10, rounds = 4;
    constexpr unsigned half_mask = (1U << half_bits) - 1;
    auto left = static_cast<unsigned>(number >> half_bits), right = static_cast<unsigned>(number) & half_mask;
    for (int round = 0; round < rounds; ++round) {
        const auto hash = hash_of("huiyin code " + key + ' ' + std::to_string(round) + ' ' + std::to_string(right));
        const unsigned drawn = (hash[0] | static_cast<unsigned>(hash[1]) << 8) & half_mask;
        left = std::exchange(right, left ^ drawn);
    }
    return static_cast<std::int64_t>(left << half_bits | right);
}

bool has_only_letters(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return code_letters.contains(c); });
}

}  // namespace

std::string code_prefix(int number) { return as_letters(number, prefix_size); }

std::optional<int> number_of_prefix(std::string_view prefix) {
    if (prefix.size() != prefix_size || !has_only_letters(prefix)) return std::nullopt;
    int out = 0;
    for (const char letter : prefix) out = out << bits | static_cast<int>(code_letters.find(letter));
    return out;
}

std::string CodeSeries::code(std::int64_t counter) const {
    const auto place = counter - first;
    if (prefix.empty() || place < 0 || place >= codes_of_a_prefix) return {};
    auto out = prefix + as_letters(permuted(place, key), code_size - prefix_size - 1);
    return out += check_letter(out);
}

Json to_json(const CodeSeries& series) {
    return {{"prefix", series.prefix}, {"key", series.key}, {"first", series.first}};
}

std::optional<CodeSeries> code_series_from(const Json& json) {
    CodeSeries out{text_of(json, "prefix"), text_of(json, "key"), number_of(json, "first")};
    if (!number_of_prefix(out.prefix) || out.key.empty()) return std::nullopt;
    return out;
}

std::string normalised_code(std::string_view typed) {
    std::string out;
    for (const char c : comparison_form(typed))
        if (c != '-') out += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    const bool is_code = out.size() == code_size && has_only_letters(out) &&
                         check_letter(std::string_view(out).substr(0, code_size - 1)) == out.back();
    return is_code ? out : std::string{};
}

}  // namespace huiyin
