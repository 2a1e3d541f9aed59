// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/input/bank_words.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>

namespace huiyin::app::input {
namespace {
constexpr std::size_t one_character = 3;  // bytes
}

BankWords::BankWords(std::string_view text) {
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto between = line.find(' ');
        if (between == std::string_view::npos) continue;
        std::string letters(line.substr(0, between));
        std::erase(letters, '\'');
        const auto word = line.substr(between + 1, line.find(' ', between + 1) - between - 1);
        const auto last = line.substr(line.rfind(' ') + 1);
        Weighed weighed{std::string(word)};
        std::from_chars(last.data(), last.data() + last.size(), weighed.weight);
        longest_ = std::max(longest_, letters.size());
        auto& same = (word.size() <= one_character ? characters_ : words_)[letters];
        same.insert(std::ranges::upper_bound(same, weighed.weight, std::greater{}, &Weighed::weight), weighed);
    }
}

std::vector<std::string> BankWords::characters(std::string_view letters) const {
    std::vector<std::string> out;
    if (const auto found = characters_.find(letters); found != characters_.end())
        for (const auto& [text, weight] : found->second) out.push_back(text);
    return out;
}

std::string BankWords::whole(std::string_view letters) const {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> fewest(letters.size() + 1, none), from(letters.size() + 1, none);
    fewest[0] = 0;
    for (std::size_t end = 1; end <= letters.size(); ++end)
        for (std::size_t start = end - std::min(end, longest_); start < end; ++start) {
            if (fewest[start] == none || fewest[start] + 1 >= fewest[end]) continue;
            if (!words_.contains(letters.substr(start, end - start))) continue;
            fewest[end] = fewest[start] + 1;
            from[end] = start;
        }
    if (letters.empty() || fewest.back() == none) return {};
    std::string out;
    for (std::size_t end = letters.size(); end > 0; end = from[end])
        out.insert(0, words_.find(letters.substr(from[end], end - from[end]))->second.front().text);
    return out;
}

std::vector<BankWords::Word> BankWords::beginning(std::string_view letters) const {
    std::vector<Word> out;
    for (auto length = std::min(letters.size(), longest_); length > 0; --length)
        if (const auto found = words_.find(letters.substr(0, length)); found != words_.end())
            for (const auto& word : found->second) out.push_back({word.text, length});
    return out;
}

bool is_simplified(const std::string& text) {
    const std::unique_ptr<void, int (*)(iconv_t)> converter(iconv_open("GB2312", "UTF-8"), iconv_close);
    std::array<char, 512> room{};
    auto* in = const_cast<char*>(text.data());
    auto* out = room.data();
    std::size_t in_left = text.size(), out_left = room.size();
    return iconv(converter.get(), &in, &in_left, &out, &out_left) != static_cast<std::size_t>(-1);
}

}  // namespace huiyin::app::input
