// SPDX-License-Identifier: Apache-2.0
// shared/phones.cpp — normal forms and masks of contact data (rulebook 3 "same customer", 8).
#include <algorithm>

#include "shared/bodies.hpp"
#include "shared/remnant.hpp"

namespace huiyin {
namespace {

/// Digits of `typed`, or "" when it holds anything but digits, spaces, dashes, brackets and a leading plus.
std::string digits_of(std::string_view typed) {
    std::string out;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const char c = typed[i];
        if (c >= '0' && c <= '9')
            out += c;
        else if (c != ' ' && c != '-' && c != '(' && c != ')' && !(c == '+' && i == 0))
            return {};
    }
    if (typed.starts_with("+86")) return out.substr(2);
    if (out.starts_with("0086")) return out.substr(4);
    return out;
}

std::size_t bytes_of_first_character(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    return std::min(length, text.size());
}

}  // namespace

std::string normalised_mobile(std::string_view typed) {
    const auto digits = digits_of(typed);
    return digits.size() == 11 && digits.front() == '1' ? digits : std::string{};
}

std::string normalised_landline(std::string_view typed) {
    const auto digits = digits_of(typed);
    return digits.size() >= 7 && digits.size() <= 12 ? digits : std::string{};
}

std::string masked_name(std::string_view name) {
    if (name.empty() || name == erased_text) return std::string(name);
    return std::string(name.substr(0, bytes_of_first_character(name))) + "**";
}

std::string masked_phone(std::string_view digits) {
    if (digits.size() < 8) return digits.empty() ? "" : "****";
    return std::string(digits.substr(0, 3)) + "****" + std::string(digits.substr(digits.size() - 4));
}

}  // namespace huiyin
