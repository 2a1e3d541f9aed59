// SPDX-License-Identifier: Apache-2.0
// A small grammar: each function takes a place and returns the place behind what it reads, or 0.
#include "shared/visibility/harmless_number.hpp"

#include <algorithm>
#include <array>

namespace huiyin::masking {
namespace {

struct Number {
    std::size_t end = 0;
    int value = 0;
    std::size_t digits = 0;
};

char32_t code_at(Letters letters, std::size_t at) { return at < letters.size() ? letters[at].code : U'\0'; }

/// At most `most` digits with nothing between them; more are no number of this kind.
Number number_at(Letters letters, std::size_t at, std::size_t most) {
    Number out{at};
    while (out.end < letters.size() && is_plain_digit(letters[out.end]) &&
           (out.end == at || !letters[out.end].after_blank)) {
        if (++out.digits > most) return {};
        out.value = out.value * 10 + static_cast<int>(letters[out.end++].code - U'0');
    }
    return out.digits == 0 ? Number{} : out;
}

Number number_within(Letters letters, std::size_t at, std::size_t most, int low, int high) {
    const auto out = number_at(letters, at, most);
    return out.end != 0 && out.value >= low && out.value <= high ? out : Number{};
}

std::size_t clock(Letters letters, std::size_t at) {
    const auto hour = number_within(letters, at, 2, 0, 24);
    if (hour.end == 0) return 0;
    const auto sign = code_at(letters, hour.end);
    if (sign == U'点' || sign == U'时') {
        const auto minute = number_within(letters, hour.end + 1, 2, 0, 59);
        if (minute.end == 0) return hour.end + 1;
        return code_at(letters, minute.end) == U'分' ? minute.end + 1 : minute.digits == 2 ? minute.end : hour.end + 1;
    }
    if (sign != U':') return 0;
    auto end = number_within(letters, hour.end + 1, 2, 0, 59);
    if (end.digits != 2) return 0;
    if (code_at(letters, end.end) == U':')
        if (const auto second = number_within(letters, end.end + 1, 2, 0, 59); second.digits == 2) return second.end;
    return end.end;
}

/// 2026-03-02, 2026.3.2, 2026年3月2日, 2026年3月, 2026年, 3月2日.
std::size_t date(Letters letters, std::size_t at) {
    const auto day_behind = [&](std::size_t from) {
        const auto day = number_within(letters, from, 2, 1, 31);
        const auto unit = code_at(letters, day.end);
        return day.end != 0 && (unit == U'日' || unit == U'号') ? day.end + 1 : std::size_t{0};
    };
    const auto month_behind = [&](std::size_t from) {
        const auto month = number_within(letters, from, 2, 1, 12);
        if (month.end == 0 || code_at(letters, month.end) != U'月') return std::size_t{0};
        const auto day = day_behind(month.end + 1);
        return day != 0 ? day : month.end + 1;
    };
    const auto year = number_within(letters, at, 4, 1900, 2099);
    if (year.end == 0) return month_behind(at);
    const auto sign = code_at(letters, year.end);
    if (sign == U'年') {
        const auto month = month_behind(year.end + 1);
        return month != 0 ? month : year.end + 1;
    }
    if (sign != U'-' && sign != U'.' && sign != U'/') return 0;
    const auto month = number_within(letters, year.end + 1, 2, 1, 12);
    if (month.end == 0 || code_at(letters, month.end) != sign) return 0;
    return number_within(letters, month.end + 1, 2, 1, 31).end;
}

std::size_t moment(Letters letters, std::size_t at) {
    const auto day = date(letters, at);
    if (day == 0) return clock(letters, at);
    auto from = day;
    while (from < letters.size() && (code_at(letters, from) == U't' || code_at(letters, from) == U',')) ++from;
    for (const auto& half : {U"上午", U"下午", U"晚上", U"早上", U"中午"})
        if (const auto behind = after(letters, from, half)) from = behind;
    const auto time = clock(letters, from);
    return time != 0 ? time : day;
}

/// 9:00-17:30, 2026-03-02至2026-03-05, 2025-2026年.
std::size_t period(Letters letters, std::size_t at) {
    const auto first = number_within(letters, at, 4, 1900, 2099);
    auto end = moment(letters, at);
    if (end == 0 && first.end != 0 && code_at(letters, first.end) == U'-') end = first.end;
    if (end == 0) return 0;
    const auto sign = code_at(letters, end);
    if (sign == U'-' || sign == U'~' || sign == U'至' || sign == U'到')
        if (const auto until = moment(letters, end + 1); until != 0) return until;
    return end == first.end ? 0 : end;
}

/// Plain or in groups of three, with up to two decimals.
std::size_t quantity(Letters letters, std::size_t at) {
    constexpr std::size_t longest_plain = 7, most_groups = 2;
    auto end = number_at(letters, at, longest_plain);
    if (end.end == 0) return 0;
    for (std::size_t groups = 0; end.digits <= 3 && groups < most_groups && code_at(letters, end.end) == U',';
         ++groups) {
        const auto group = number_at(letters, end.end + 1, 3);
        if (group.digits != 3) return 0;
        end.end = group.end;
    }
    if (code_at(letters, end.end) == U'.')
        if (const auto decimals = number_at(letters, end.end + 1, 2); decimals.end != 0) return decimals.end;
    return end.end;
}

/// ¥50,000.00, 50000元, 3.5万元.
std::size_t amount(Letters letters, std::size_t at) {
    constexpr std::u32string_view signs = U"¥$€£", scales = U"万亿千百";
    constexpr std::array<std::u32string_view, 10> units{U"元",   U"块",   U"圆",     U"美元", U"港元",
                                                        U"欧元", U"日元", U"人民币", U"rmb",  U"cny"};
    const auto from = signs.find(code_at(letters, at)) != signs.npos ? at + 1 : at;
    auto end = quantity(letters, from);
    if (end == 0) return 0;
    if (scales.find(code_at(letters, end)) != scales.npos) ++end;
    for (const auto& unit : units)
        if (const auto behind = after(letters, end, unit)) return behind;
    return from > at || scales.find(code_at(letters, end - 1)) != scales.npos ? end : 0;
}

std::size_t percentage(Letters letters, std::size_t at) {
    auto end = number_at(letters, at, 3).end;
    if (end == 0) return 0;
    if (code_at(letters, end) == U'.')
        if (const auto decimals = number_at(letters, end + 1, 4); decimals.end != 0) end = decimals.end;
    const auto sign = code_at(letters, end);
    return sign == U'%' || sign == U'‰' ? end + 1 : 0;
}

/// Numbers of banks (95…) and of authorities, where a call is spoken of.
std::size_t hotline(Letters letters, std::size_t at) {
    constexpr std::array<std::u32string_view, 5> calls{U"打", U"热线", U"客服", U"客服电话", U"致电"};
    const bool called = std::ranges::any_of(calls, [&](std::u32string_view word) {
        return at >= word.size() && after(letters, at - word.size(), word) == at;
    });
    if (!called) return 0;
    const auto number = number_at(letters, at, 5);
    if (number.digits != 5) return 0;
    constexpr std::array<int, 5> authorities{12363, 12378, 12345, 12315, 12386};
    return number.value / 1000 == 95 || std::ranges::find(authorities, number.value) != authorities.end() ? number.end
                                                                                                          : 0;
}

std::size_t end_of_harmless(Letters letters, std::size_t at, bool goes_on, int depth);

/// Nothing goes on behind `end` that would make one number of both: 2026-03-02-13800138000.
bool ends_there(Letters letters, std::size_t end, int depth) {
    constexpr std::size_t most_signs = 3;
    auto next = end;
    while (next < letters.size() && next - end < most_signs && !letters[next].word) ++next;
    if (next >= letters.size() || !is_plain_digit(letters[next])) return true;
    const auto count = number_at(letters, next, 4);  // "10:30, 20人"
    if (next > end && count.end < letters.size() && count.end != 0 && is_han(letters[count.end])) return true;
    return end_of_harmless(letters, next, false, depth - 1) != next;
}

/// `depth`: how many of them may stand in a row.
std::size_t end_of_harmless(Letters letters, std::size_t at, bool goes_on, int depth) {
    // In the middle of a number nothing begins.
    if (at > 0 && is_plain_digit(letters[at - 1]) && is_plain_digit(letters[at]) && !letters[at].after_blank) return at;
    if (depth == 0) return at;
    for (const auto read : {period, percentage, amount, hotline}) {
        if (goes_on && read != period) break;
        const auto end = read(letters, at);
        if (end == 0) continue;
        const bool by_unit = read == period && letters[end - 1].word && !is_plain_digit(letters[end - 1]);
        if (by_unit || ends_there(letters, end, depth)) return end;
    }
    return at;
}

}  // namespace

bool is_plain_digit(const Letter& letter) { return letter.code >= U'0' && letter.code <= U'9'; }

std::size_t end_of_harmless(Letters letters, std::size_t at, bool goes_on) {
    constexpr int most_in_a_row = 8;
    return end_of_harmless(letters, at, goes_on, most_in_a_row);
}

}  // namespace huiyin::masking
