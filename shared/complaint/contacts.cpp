// SPDX-License-Identifier: Apache-2.0
// Normal forms and masks of contact data (rulebook 3 "same customer", 8).
#include "shared/complaint/contacts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "shared/event/redaction.hpp"
#include "shared/foundation/text.hpp"

namespace huiyin {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Takes `word` off the front of `text` when it stands there.
bool skip(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}
template <std::size_t N>
bool skip_any(std::string_view& text, const std::array<std::string_view, N>& words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return skip(text, word); });
}

/// As comparison_form leaves them: dashes of all kinds are "-", brackets and dots have their plain width. The Japanese
/// long vowel is typed for a dash.
constexpr std::array<std::string_view, 13> separators{"-", "(",  ")",  ".",  "·",  "/", "[",
                                                      "]", "【", "】", "〔", "〕", "ー"};
constexpr std::array<std::string_view, 15> before_extension{
    ";ext=", "extension", "extn", "ext", "转", "轉", "分机", "分機", "内线", "內線", "x", "#", ",", ";", "p"};

/// A number as it was typed: whether a plus stands before it, and its digits in the groups that separators make.
struct Typed {
    bool plus = false;
    std::vector<std::string> groups;

    std::string digits(std::size_t without_last = 0) const {
        std::string out;
        for (std::size_t i = 0; i + without_last < groups.size(); ++i) out += groups[i];
        return out;
    }
};

/// What may follow a number: "转8001", "ext. 12", "分机：3号".
bool is_extension(std::string_view text) {
    if (!skip_any(text, before_extension)) return false;
    while (skip_any(text, std::array<std::string_view, 6>{".", ":", "=", "-", "号", "("})) {
    }
    std::size_t digits = 0;
    for (; !text.empty() && is_digit(text.front()); text.remove_prefix(1)) ++digits;
    skip(text, "号");
    skip(text, ")");
    return text.empty() && digits >= 1 && digits <= 6;
}

/// Nothing when `typed` holds anything that no phone number has.
std::optional<Typed> read_number(std::string_view typed) {
    const auto form = comparison_form(typed);
    std::string_view rest = form;
    skip(rest, "tel:");
    Typed out;
    bool new_group = true;
    while (!rest.empty()) {
        if (is_digit(rest.front())) {
            if (new_group) out.groups.emplace_back();
            new_group = false;
            out.groups.back() += rest.front();
            rest.remove_prefix(1);
        } else if (rest.front() == '+' && out.groups.empty() && !out.plus) {
            out.plus = true;
            rest.remove_prefix(1);
        } else if (skip_any(rest, separators)) {
            new_group = true;
        } else if (!out.groups.empty() && is_extension(rest)) {
            break;
        } else {
            return std::nullopt;
        }
    }
    return out;
}

bool is_mobile(std::string_view digits) { return digits.size() == 11 && digits.front() == '1'; }

/// An area code without its 0 and a number of that area: Beijing and the 2x have 8 digits, the others 7 or 8.
bool has_area(std::string_view digits) {
    if (digits.starts_with("10") || digits.starts_with("2")) return digits.size() == 10;
    return !digits.empty() && digits.front() >= '3' && (digits.size() == 10 || digits.size() == 11);
}

bool is_service_number(std::string_view digits) {
    return digits.size() == 10 && (digits.starts_with("400") || digits.starts_with("800"));
}

/// A number with this country's code and the 0 of long distance taken off.
struct National {
    std::string digits;
    bool foreign = false;  ///< `digits` begin with another country's code
};

National national(bool plus, std::string digits) {
    plus = plus && !digits.starts_with("00");
    if (plus && !digits.starts_with("86")) return {std::move(digits), true};
    if (!plus && digits.starts_with("00") && !digits.starts_with("0086") && digits.size() >= 9)
        return {digits.substr(2), true};
    if (plus) {
        digits.erase(0, 2);
    } else if (digits.starts_with("0086")) {
        digits.erase(0, 4);
    } else if (digits.starts_with("86") && digits.size() >= 12) {
        const auto rest = std::string_view(digits).substr(digits[2] == '0' ? 3 : 2);
        if (is_mobile(rest) || has_area(rest)) digits.erase(0, 2);
    }
    if (!digits.starts_with('0')) return {std::move(digits)};
    // 010 with an extension of one digit is as long as a mobile number.
    auto without = digits.substr(1);
    const bool mobile = is_mobile(without) && without[1] >= '3';
    if (mobile || has_area(without)) return {std::move(without)};
    return {std::move(digits)};
}

std::string mobile_of(const National& number) { return is_mobile(number.digits) ? number.digits : std::string{}; }

/// "" when the digits are no whole number of this country.
std::string whole_landline(const National& number) {
    const auto& digits = number.digits;
    if (number.foreign) return digits.size() >= 7 && digits.size() <= 15 ? '+' + digits : std::string{};
    if (is_mobile(digits) || is_service_number(digits)) return digits;
    if (has_area(digits)) return '0' + digits;
    const bool local = digits.size() == 7 || digits.size() == 8;
    return local && !digits.starts_with('0') ? digits : std::string{};
}

/// The last group may be an extension: 010-66668888-8001.
bool may_end_in_extension(const Typed& typed) { return typed.groups.size() > 1 && typed.groups.back().size() <= 6; }

std::size_t bytes_of_first_character(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    return std::min(length, text.size());
}

}  // namespace

std::string normalised_mobile(std::string_view text) {
    const auto typed = read_number(text);
    if (!typed) return {};
    auto whole = mobile_of(national(typed->plus, typed->digits()));
    if (!whole.empty() || !may_end_in_extension(*typed)) return whole;
    return mobile_of(national(typed->plus, typed->digits(1)));
}

std::string normalised_landline(std::string_view text) {
    const auto typed = read_number(text);
    if (!typed) return {};
    const auto number = national(typed->plus, typed->digits());
    if (auto whole = whole_landline(number); !whole.empty()) return whole;
    if (may_end_in_extension(*typed))
        if (auto whole = whole_landline(national(typed->plus, typed->digits(1))); !whole.empty()) return whole;
    // Lengths that no area has were taken before: they stay numbers.
    for (const auto& digits : {number.digits, typed->digits()})
        if (digits.size() >= 7 && digits.size() <= 12) return digits;
    return {};
}

std::string four_digits(std::string_view text) {
    const auto typed = read_number(text);
    const auto digits = typed && !typed->plus ? typed->digits() : std::string{};
    return digits.size() == 4 ? digits : std::string{};
}

std::string masked_name(std::string_view name) {
    if (name.empty() || name == erased_text) return std::string(name);
    return std::string(name.substr(0, bytes_of_first_character(name))) + "**";
}

std::string masked_phone(std::string_view typed) {
    auto digits = normalised_mobile(typed);
    if (digits.empty()) digits = normalised_landline(typed);
    if (digits.empty())
        for (const char c : comparison_form(typed))
            if (is_digit(c)) digits += c;
    if (digits.size() < 10) return typed.empty() ? "" : "****";
    return digits.substr(0, 3) + "****" + digits.substr(digits.size() - 4);
}

}  // namespace huiyin
