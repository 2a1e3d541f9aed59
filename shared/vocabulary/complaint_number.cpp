// SPDX-License-Identifier: Apache-2.0
// ISO 7064 MOD 37,36: catches every single wrong character and every swapped pair of neighbours.
#include "shared/vocabulary/complaint_number.hpp"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "shared/foundation/text.hpp"
#include "shared/vocabulary/origin_name.hpp"

namespace huiyin {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

std::string upper_alphanumeric(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (alphabet.find(c) != std::string_view::npos) out += c;
    }
    return out;
}

/// Runs the hybrid system over `text`; returns the state before a check character is added.
int state_after(std::string_view text) {
    int state = 36;
    for (const char c : text) {
        int sum = (state + static_cast<int>(alphabet.find(c))) % 36;
        if (sum == 0) sum = 36;
        state = sum * 2 % 37;
    }
    return state;
}

std::string without_spaces_around(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

}  // namespace

char check_character(std::string_view alphanumeric) {
    return alphabet[static_cast<std::size_t>((37 - state_after(upper_alphanumeric(alphanumeric))) % 36)];
}

std::string complaint_number(std::string_view unit, Date date, std::string_view origin, std::int64_t counter) {
    char middle[64];
    std::snprintf(middle, sizeof middle, "-%04d%02u%02u-", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    // Five digits keep the number readable; with the date in it, 100,000 captures a day would have to pass for two to
    // be alike.
    char count[32];
    std::snprintf(count, sizeof count, "-%05lld", static_cast<long long>(counter % 100'000));
    const std::string number = std::string(unit) + middle + origin_in_number(origin) + count;
    return number + '-' + check_character(number);
}

bool is_complaint_number(std::string_view typed) {
    const auto number = comparison_form(typed);
    const bool foreign = std::ranges::any_of(number, [](char c) {
        return c != '-' && upper_alphanumeric({&c, 1}).empty();
    });
    if (foreign) return false;
    const auto plain = upper_alphanumeric(number);
    if (plain.size() < 16) return false;
    const auto body = std::string_view(plain).substr(0, plain.size() - 1);
    return check_character(body) == plain.back();
}

std::string normalised_number(std::string_view typed) {
    const auto plain = upper_alphanumeric(comparison_form(typed));
    // unit 6, date 8, device, counter 5, check 1. The device is a letter or two and digits of its own, in a later epoch
    // with an E among them, so the counter is taken as the last five digits before the check character.
    if (!is_complaint_number(plain) || plain.size() < 6 + 8 + 1 + 5 + 1) return without_spaces_around(typed);
    const auto n = plain.size();
    return plain.substr(0, 6) + '-' + plain.substr(6, 8) + '-' + plain.substr(14, n - 14 - 6) + '-' +
           plain.substr(n - 6, 5) + '-' + plain.substr(n - 1);
}

std::string lookup_digits(std::span<const std::uint8_t, 16> random) {
    std::uint64_t drawn = 0;
    for (const auto byte : random.first<8>()) drawn = drawn << 8 | byte;
    auto out = std::to_string(drawn % 10'000);
    return std::string(4 - out.size(), '0') + out;
}

}  // namespace huiyin
