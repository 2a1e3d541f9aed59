// SPDX-License-Identifier: Apache-2.0
#include "shared/view/search.hpp"

#include <algorithm>
#include <cstring>

#include "shared/complaint/contacts.hpp"
#include "shared/foundation/text.hpp"

namespace huiyin {
namespace {

constexpr std::string_view separators = "-./()";
constexpr std::size_t shortest_number = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_separator(char c) { return separators.find(c) != std::string_view::npos; }

std::string without_separators(std::string_view text) {
    std::string out(text);
    std::erase_if(out, is_separator);
    return out;
}

/// The end of the digits that begin at `from`, separators between them included.
std::size_t end_of_number(std::string_view text, std::size_t from) {
    auto end = from;
    for (auto at = from; at < text.size() && (is_digit(text[at]) || is_separator(text[at])); ++at)
        if (is_digit(text[at])) end = at + 1;
    return end;
}

/// Each number of `form` that separators divide, without them.
std::string joined_numbers(std::string_view form) {
    std::string out;
    for (std::size_t at = 0; at < form.size(); ++at) {
        if (!is_digit(form[at])) continue;
        const auto end = end_of_number(form, at);
        const auto digits = without_separators(form.substr(at, end - at));
        if (digits.size() >= shortest_number && digits.size() < end - at) (out += '\n') += digits;
        at = end - 1;
    }
    return out;
}

bool is_number_or_code(std::string_view text) {
    return text.size() >= shortest_number && std::ranges::any_of(text, is_digit) &&
           std::ranges::all_of(text, [](char c) { return is_digit(c) || (c >= 'a' && c <= 'z'); });
}

}  // namespace

std::string searched_form(std::string_view text) {
    auto out = comparison_form(text);
    return out += joined_numbers(out);
}

std::string searched_number(std::string_view number, std::string_view code) {
    const auto form = comparison_form(number);
    auto out = form + '\n' + without_separators(form);
    if (!code.empty()) (out += '\n') += comparison_form(code);
    return out;
}

std::string searched_customer(const Json& customer) {
    if (flag_of(customer, "anonymous")) return {};
    const auto mobile = text_of(customer, "mobile"), landline = text_of(customer, "landline");
    std::string out = comparison_form(text_of(customer, "name"));
    const auto add = [&](const std::string& typed, const std::string& normal) {
        const auto form = comparison_form(typed);
        for (const auto& line : {form, normal == form ? std::string{} : normal})
            if (!line.empty()) (out += '\n') += line;
    };
    add(mobile, normalised_mobile(mobile));
    add(landline, normalised_landline(landline));
    return out;
}

Search::Search(std::string_view typed) {
    const auto form = comparison_form(typed);
    const auto add = [&](std::string spelling) {
        if (!spelling.empty() && std::ranges::find(spellings_, spelling) == spellings_.end())
            spellings_.push_back(std::move(spelling));
    };
    add(form);
    if (auto code = without_separators(form); is_number_or_code(code)) add(std::move(code));
    add(normalised_mobile(typed));
    add(normalised_landline(typed));
    words_ = comparison_words(typed);
    if (words_.size() < 2) words_.clear();
}

bool Search::finds(std::string_view searched) const {
    // memmem skips: Chinese letters share their first bytes, which std::string_view::find looks for one by one.
    const auto holds = [&](const std::string& part) {
        return memmem(searched.data(), searched.size(), part.data(), part.size()) != nullptr;
    };
    return empty() || std::ranges::any_of(spellings_, holds) || (!words_.empty() && std::ranges::all_of(words_, holds));
}

}  // namespace huiyin
