// SPDX-License-Identifier: Apache-2.0
#include "shared/vocabulary/origin_name.hpp"

#include <algorithm>
#include <charconv>

namespace huiyin {
namespace {

constexpr std::string_view head_office = "ho";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string head_office_origin(std::int64_t epoch) {
    return epoch <= 1 ? std::string(head_office) : std::string(head_office) + '-' + std::to_string(epoch);
}

bool is_own_origin(std::string_view origin) {
    if (!origin.starts_with(head_office)) return false;
    const auto rest = origin.substr(head_office.size());
    if (rest.empty()) return true;
    const auto number = rest.substr(1);
    return rest.front() == '-' && !number.empty() && std::ranges::all_of(number, is_digit) && number.front() != '0' &&
           number != "1";
}

std::int64_t epoch_of_origin(std::string_view origin) {
    if (!is_own_origin(origin)) return 0;
    const auto number = origin.substr(std::min(origin.size(), head_office.size() + 1));
    if (number.empty()) return 1;
    std::int64_t out = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), out);
    return read.ec == std::errc{} ? out : 0;
}

std::string device_origin(char letter, std::int64_t epoch, std::int64_t number) {
    auto digits = std::to_string(number);
    constexpr std::size_t width = 4;
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    const auto of_epoch = epoch <= 1 ? std::string{} : std::to_string(epoch) + '-';
    return std::string(1, letter) + '-' + of_epoch + digits;
}

std::string origin_in_number(std::string_view origin) {
    std::string out;
    for (std::size_t i = 0; i < origin.size(); ++i) {
        const char c = origin[i];
        const bool ends_epoch = c == '-' && i > 0 && i + 1 < origin.size() && is_digit(origin[i - 1]);
        if (ends_epoch) out += 'E';
        if (c >= 'a' && c <= 'z') out += static_cast<char>(c - 'a' + 'A');
        if (is_digit(c) || (c >= 'A' && c <= 'Z')) out += c;
    }
    return out;
}

}  // namespace huiyin
