// SPDX-License-Identifier: Apache-2.0
// Numbers that may be a person's, and those that are dates, times and amounts.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "shared/visibility/harmless_number.hpp"
#include "shared/visibility/mask_parts.hpp"

namespace huiyin::masking {
namespace {

constexpr std::size_t shortest_hidden = 5, shortest_scattered = 7, shortest_announced = 3;
constexpr std::size_t most_signs_between = 4, most_words_between = 2;

/// What announces a number, however short.
constexpr std::array<std::u32string_view, 25> announcements{
    U"尾号",   U"后四位", U"末四位", U"后几位", U"前三位", U"中间四位", U"卡号",     U"账号", U"帐号",
    U"身份证", U"证件号", U"护照",   U"手机",   U"电话",   U"座机",     U"联系方式", U"工号", U"员工号",
    U"验证码", U"密码",   U"取款码", U"致电",   U"tel",    U"phone",    U"mobile"};

constexpr std::array<std::u32string_view, 10> chinese_digits{
    U"零〇○0", U"一壹幺弌么", U"二贰貳弍", U"三叁參弎", U"四肆", U"五伍", U"六陆陸", U"七柒漆", U"八捌", U"九玖"};
constexpr std::array<std::u32string_view, 10> english_digits{U"zero", U"one", U"two",   U"three", U"four",
                                                             U"five", U"six", U"seven", U"eight", U"nine"};
constexpr std::array<std::u32string_view, 15> spoken_digits{U"ling", U"yi",   U"er",   U"san", U"si",
                                                            U"wu",   U"liu",  U"qi",   U"ba",  U"jiu",
                                                            U"yao",  U"dong", U"guai", U"gou", U"liang"};
constexpr std::string_view spoken_values = "012345678910792";

struct Digit {
    char value;
    std::size_t end;
};

/// A letter that looks like a digit, in a word of such letters with at least `real_ones` digits.
std::optional<char> lookalike(Letters letters, std::size_t at, std::ptrdiff_t real_ones) {
    const auto value_of = [](char32_t c) { return c == U'o' ? '0' : c == U'l' || c == U'i' || c == U'|' ? '1' : '\0'; };
    const auto fits = [&](std::size_t i) { return is_plain_digit(letters[i]) || value_of(letters[i].code) != '\0'; };
    if (value_of(letters[at].code) == '\0') return std::nullopt;
    auto begin = at, end = at + 1;
    while (begin > 0 && fits(begin - 1) && !letters[begin].after_blank) --begin;
    while (end < letters.size() && fits(end) && !letters[end].after_blank) ++end;
    const auto outside = [&](std::size_t i) { return i < letters.size() && is_ascii_letter(letters[i]); };
    const bool alone = !(begin > 0 && outside(begin - 1) && !letters[begin].after_blank) &&
                       !(outside(end) && !letters[end].after_blank);
    const auto real = std::ranges::count_if(letters.subspan(begin, end - begin), is_plain_digit);
    return alone && real >= real_ones ? std::optional(value_of(letters[at].code)) : std::nullopt;
}

/// The digit that begins at `at`, in whatever writing. `in_number`: it would go on with one.
std::optional<Digit> digit_at(Letters letters, std::size_t at, bool in_number = false) {
    const auto code = letters[at].code;
    if (is_plain_digit(letters[at])) return Digit{static_cast<char>(code), at + 1};
    for (std::size_t value = 0; value < chinese_digits.size(); ++value)
        if (chinese_digits[value].find(code) != std::u32string_view::npos)
            return Digit{static_cast<char>('0' + value), at + 1};
    if (const auto value = lookalike(letters, at, in_number ? 0 : 2)) return Digit{*value, at + 1};
    for (std::size_t value = 0; value < english_digits.size(); ++value)
        if (const auto end = after(letters, at, english_digits[value]))
            return Digit{static_cast<char>('0' + value), end};
    const auto begins = at == 0 || letters[at].after_blank || !is_ascii_letter(letters[at - 1]);
    for (std::size_t i = 0; begins && i < spoken_digits.size(); ++i)
        if (const auto end = after(letters, at, spoken_digits[i]);
            end != 0 && (end == letters.size() || letters[end].after_blank || !is_ascii_letter(letters[end])))
            return Digit{spoken_values[i], end};
    return std::nullopt;
}

struct Run {
    std::size_t begin, end;
    std::string digits;
};

/// The digits from `at` on, whatever signs stand between them; up to a date, a time or an amount.
Run run_at(Letters letters, std::size_t at) {
    Run out{at, at, {}};
    while (at < letters.size()) {
        auto next = at;
        while (next < letters.size() && next - at < most_signs_between && !letters[next].word &&
               !digit_at(letters, next))
            ++next;
        if (next >= letters.size()) break;
        const auto digit = digit_at(letters, next, out.digits.size() >= shortest_announced);
        if (!digit) break;
        const bool new_number = next > at || letters[next].after_blank;
        if (!out.digits.empty() && new_number && end_of_harmless(letters, next, true) != next) break;
        out.digits += digit->value;
        out.end = at = digit->end;
    }
    return out;
}

std::string shown_of(const Run& run, bool is_paper) {
    const auto size = run.digits.size();
    const bool mobile = size == 11 && run.digits.front() == '1', card = size >= 15 && size <= 19 && size != 18;
    if (is_paper || !(mobile || card)) return "****";
    return run.digits.substr(0, 3) + "****" + run.digits.substr(size - 4);
}

/// The run as it is hidden: with the X of an identity card behind it and the letters of a passport before it.
Hidden hidden(Letters letters, const Run& run) {
    auto begin = run.begin, end = run.end;
    bool paper = false;
    auto x = end;
    while (x < letters.size() && !letters[x].word && x - end < 2) ++x;
    if (x < letters.size() && (letters[x].code == U'x' || letters[x].code == U'х' || letters[x].code == U'χ')) {
        paper = true;
        end = x + 1;
    }
    for (; begin > 0 && is_ascii_letter(letters[begin - 1]) && !letters[begin].after_blank && run.begin - begin < 3;
         --begin)
        paper = true;
    return {begin, end, shown_of(run, paper)};
}

/// The words between two runs: 138转0013转8000.
bool is_near(Letters letters, const Run& before, const Run& behind) {
    return static_cast<std::size_t>(std::ranges::count_if(letters.subspan(before.end, behind.begin - before.end),
                                                          &Letter::word)) <= most_words_between;
}

/// Every number that is none of the harmless ones, and where those stand.
struct Runs {
    std::vector<Run> all;
    std::vector<std::pair<std::size_t, std::size_t>> harmless;
};

Runs runs_of(Letters letters) {
    Runs out;
    const auto follows_run = [&](std::size_t at) {
        if (out.all.empty() || out.all.back().end > at) return false;
        const auto end = out.all.back().end;
        return std::ranges::none_of(letters.subspan(end, at - end), &Letter::word);
    };
    for (std::size_t at = 0; at < letters.size();) {
        if (const auto end = end_of_harmless(letters, at, follows_run(at)); end != at) {
            out.harmless.emplace_back(at, end);
            at = end;
        } else if (digit_at(letters, at)) {
            out.all.push_back(run_at(letters, at));
            at = out.all.back().end;
        } else {
            ++at;
        }
    }
    return out;
}

/// One number in several parts, with a word or two between them.
void find_scattered(Letters letters, const Runs& runs, Finds& finds) {
    const auto apart = [&](const Run& a, const Run& b) {
        const auto between = std::ranges::lower_bound(runs.harmless, a.end, {}, [](const auto& h) { return h.first; });
        return (between != runs.harmless.end() && between->first < b.begin) || !is_near(letters, a, b);
    };
    for (std::size_t first = 0; first < runs.all.size();) {
        auto last = first;
        auto digits = runs.all[first].digits.size();
        for (; last + 1 < runs.all.size() && !apart(runs.all[last], runs.all[last + 1]); ++last)
            digits += runs.all[last + 1].digits.size();
        if (last > first && digits >= shortest_scattered)
            for (auto i = first; i <= last; ++i) finds.push_back({runs.all[i].begin, runs.all[i].end});
        first = last + 1;
    }
}

void find_announced(Letters letters, const Runs& runs, Finds& finds) {
    constexpr std::size_t most_between = 5;
    for (const auto& run : runs.all) {
        if (run.digits.size() < shortest_announced) continue;
        for (std::size_t back = 2; back <= most_between + 4 && back <= run.begin; ++back) {
            const auto end = after_any(letters, run.begin - back, announcements);
            if (end != 0 && end <= run.begin && run.begin - end <= most_between) finds.push_back(hidden(letters, run));
        }
    }
}

/// The day on which someone was born.
void find_birthdays(Letters letters, const Runs& runs, Finds& finds) {
    constexpr std::array<std::u32string_view, 4> births{U"生日", U"出生", U"生于", U"born"};
    constexpr std::size_t most_between = 6;
    for (const auto& [begin, end] : runs.harmless) {
        bool birth = after_any(letters, end, births) != 0;
        for (std::size_t back = 2; back <= most_between && back <= begin; ++back)
            birth |= after_any(letters, begin - back, births) != 0;
        if (birth) finds.push_back({begin, end});
    }
}

void find_plates(Letters letters, Finds& finds) {
    constexpr std::u32string_view provinces = U"京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    constexpr std::size_t shortest = 5, longest = 7;
    for (std::size_t at = 0; at + 1 < letters.size(); ++at) {
        if (provinces.find(letters[at].code) == provinces.npos || !is_ascii_letter(letters[at + 1])) continue;
        auto end = at + 2, signs = std::size_t{0};
        for (; end < letters.size() && end - at - 2 - signs < longest; ++end) {
            if (is_ascii_word(letters[end])) continue;
            if (letters[end].word || ++signs > 1) break;
        }
        if (end - at - 2 - signs >= shortest) finds.push_back({at, end});
    }
}

/// A person's door: 12号楼3单元501室.
void find_doors(Letters letters, const Runs& runs, Finds& finds) {
    constexpr std::array<std::u32string_view, 9> doors{U"栋", U"幢",   U"号楼", U"单元", U"室",
                                                       U"弄", U"号院", U"组团", U"门牌"};
    for (const auto& run : runs.all)
        if (run.end < letters.size() && after_any(letters, run.end, doors) != 0) finds.push_back({run.begin, run.end});
}

}  // namespace

void find_numbers(Letters letters, Finds& finds) {
    const auto runs = runs_of(letters);
    for (const auto& run : runs.all)
        if (run.digits.size() >= shortest_hidden) finds.push_back(hidden(letters, run));
    find_scattered(letters, runs, finds);
    find_announced(letters, runs, finds);
    find_birthdays(letters, runs, finds);
    find_plates(letters, finds);
    find_doors(letters, runs, finds);
}

}  // namespace huiyin::masking
