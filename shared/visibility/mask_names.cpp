// SPDX-License-Identifier: Apache-2.0
// Persons' names: those that are known, and those that a title or a phrase gives away.
#include <algorithm>
#include <array>
#include <string>

#include "shared/complaint/contacts.hpp"
#include "shared/visibility/mask_parts.hpp"

namespace huiyin::masking {
namespace {

using Words = std::span<const std::u32string_view>;

/// Common surnames. Those that begin ordinary words are kept apart: before a title they count, too.
constexpr std::u32string_view surnames =
    U"王李张刘陈杨赵吴周徐孙朱胡郭林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘袁董叶杜魏薛吕丁沈姜廖熊姚崔钟谭陶汪贾侯邵孟秦"
    U"阎雷郝龚苏卢蒋邹戴夏武尹赖樊欧";
constexpr std::u32string_view ambiguous_surnames =
    U"高金方任何常成安平黄白万温时马石江易华陆范田段章计车关项孔毛乐丰花水别单应解边米贝盛龙顾史余程严包向柳施倪"
    U"洪翁齐梅庄牛葛柯毕洛尚汤黎邱付俞殷路焦巴甘祝左涂舒阮纪蓝闵季麻强童颜虞骆肖古买艾伊阿麦库吐热玛帕努依";
constexpr std::array<std::u32string_view, 10> compound_surnames{U"欧阳", U"司马", U"上官", U"诸葛", U"夏侯",
                                                                U"皇甫", U"尉迟", U"公孙", U"慕容", U"司徒"};

constexpr std::array<std::u32string_view, 42> titles{
    U"经理", U"女士", U"先生",   U"小姐",   U"主任", U"行长",     U"师傅",     U"老师",     U"阿姨", U"大爷", U"大妈",
    U"大姐", U"大哥", U"科长",   U"处长",   U"主管", U"会计",     U"柜员",     U"店长",     U"队长", U"部长", U"董事",
    U"总监", U"总",   U"副行长", U"副经理", U"副总", U"客户经理", U"大堂经理", U"理财经理", U"同志", U"工",   U"姐",
    U"哥",   U"叔",   U"嫂",     U"律师",   U"医生", U"警官",     U"太太",     U"夫人",     U"老板"};
constexpr std::array<std::u32string_view, 7> english_titles{U"mr", U"ms",      U"mrs",   U"miss",
                                                            U"dr", U"manager", U"teller"};

/// What stands before a name that nothing else marks.
constexpr std::array<std::u32string_view, 21> introductions{
    U"我叫", U"名叫",   U"叫做", U"姓名", U"我姓", U"本人", U"我是", U"柜员", U"员工", U"储户", U"署名",
    U"户名", U"联系人", U"经理", U"主任", U"行长", U"主管", U"会计", U"科长", U"保安", U"店长"};
constexpr std::array<std::u32string_view, 4> certain_introductions{U"我叫", U"名叫", U"姓名", U"户名"};
/// Ordinary words that begin with a surname.
constexpr std::array<std::u32string_view, 29> words_like_names{
    U"周一", U"周二", U"周三", U"周四", U"周五", U"周六", U"周日", U"周末", U"周边", U"周围",
    U"周到", U"周期", U"许多", U"许久", U"胡乱", U"胡说", U"曾经", U"曾多", U"曾在", U"郑重",
    U"武断", U"杜绝", U"徐徐", U"唐突", U"钟头", U"钟点", U"夏天", U"夏季", U"叶子"};
constexpr std::u32string_view familiar = U"小老阿";
/// Characters that no given name has where a title or the end of a sentence follows.
constexpr std::u32string_view no_name =
    U"的是了在和与向找跟对请被让给由叫有个位名这那该你我他她们谢感很说就也都不没来去到办问今昨";

bool one_of(const Letter& letter, std::u32string_view set) { return set.find(letter.code) != set.npos; }
bool is_surname(const Letter& letter) { return one_of(letter, surnames) || one_of(letter, ambiguous_surnames); }
/// A surname that begins no ordinary word here.
bool is_plain_surname(Letters letters, std::size_t at) {
    return at < letters.size() && one_of(letters[at], surnames) &&
           std::ranges::none_of(words_like_names, [&](auto word) { return after(letters, at, word) != 0; });
}
bool may_be_in_name(const Letter& letter) { return is_han(letter) && !one_of(letter, no_name); }

/// A name as its letters, signs left out, and the parts that blanks and middle dots divide.
struct Name {
    std::u32string whole;
    std::vector<std::u32string> parts;
};

Name letters_of_name(std::string_view text) {
    Name out;
    bool new_part = true;
    for (const auto& letter : letters_of(text)) {
        if (!letter.word) {
            new_part = true;
            continue;
        }
        if (new_part || letter.after_blank) out.parts.emplace_back();
        new_part = false;
        out.whole += letter.code;
        out.parts.back() += letter.code;
    }
    return out;
}

bool is_han_text(std::u32string_view text) {
    return std::ranges::all_of(text, [](char32_t c) { return is_han({c, 0, 0, false, true}); });
}

/// Hides `word` wherever it stands; one of the alphabet only as a word of its own.
void find_word(Letters letters, std::u32string_view word, const std::string& instead, Finds& finds) {
    const auto joins = [&](std::size_t left, std::size_t right) {
        return is_ascii_letter(letters[left]) && is_ascii_letter(letters[right]) && !letters[right].after_blank;
    };
    for (std::size_t at = 0; at < letters.size(); ++at) {
        const auto end = after(letters, at, word, 2);
        if (end == 0 || (at > 0 && joins(at - 1, at)) || (end < letters.size() && joins(end - 1, end))) continue;
        finds.push_back({at, end, instead});
        at = end - 1;
    }
}

void find_parts(Letters letters, const Name& name, Finds& finds) {
    constexpr std::size_t shortest_latin = 3, with_given_name = 3;
    if (name.parts.size() > 1)
        for (const auto& part : name.parts)
            if (is_han_text(part) ? part.size() >= 2 : part.size() >= shortest_latin)
                find_word(letters, part, "**", finds);
    if (is_han_text(name.whole) && name.whole.size() >= with_given_name && name.whole.size() <= 4)
        find_word(letters, name.whole.substr(name.whole.size() - 2), "**", finds);
    if (is_han_text(name.whole) && name.whole.size() >= 2)
        for (const char32_t before : familiar)
            find_word(letters, std::u32string{before, name.whole.front()}, "**", finds);
}

/// How many letters before `at`, where a title begins, are a name.
std::size_t name_before(Letters letters, std::size_t at) {
    const auto all_of_name = [&](std::size_t count) {
        return at >= count && std::ranges::all_of(letters.subspan(at - count, count), may_be_in_name);
    };
    for (const std::size_t given : {2, 1})
        for (const auto& surname : compound_surnames)
            if (all_of_name(2 + given) && after(letters, at - 2 - given, surname) != 0) return 2 + given;
    for (const std::size_t count : {3, 2, 1})
        if (all_of_name(count) && is_surname(letters[at - count])) return count;
    // "谢经理", but not "感谢经理".
    const bool thanks = at >= 2 && letters[at - 1].code == U'谢' && is_han(letters[at - 2]);
    return at >= 1 && letters[at - 1].code == U'谢' && !thanks ? 1 : 0;
}

void find_titled(Letters letters, Finds& finds) {
    for (std::size_t at = 1; at < letters.size(); ++at) {
        if (after_any(letters, at, titles) == 0) continue;
        if (const auto count = name_before(letters, at); count > 0) finds.push_back({at - count, at, "**"});
    }
}

/// "小王", "老李", unless a word of their own begins there.
void find_familiar(Letters letters, Finds& finds) {
    for (std::size_t at = 0; at + 1 < letters.size(); ++at)
        if (one_of(letters[at], familiar) && is_plain_surname(letters, at + 1)) finds.push_back({at, at + 2, "**"});
}

void find_english_titled(Letters letters, Finds& finds) {
    for (std::size_t at = 0; at < letters.size(); ++at) {
        auto end = after_any(letters, at, english_titles);
        if (end == 0 || end >= letters.size()) continue;
        if (letters[end].code == U'.') ++end;
        if (end >= letters.size() || (!letters[end].after_blank && letters[end - 1].code != U'.')) continue;
        const auto begin = end;
        while (end < letters.size() && is_ascii_letter(letters[end]) && (end == begin || !letters[end].after_blank))
            ++end;
        if (end - begin >= 2) finds.push_back({begin, end, "**"});
    }
}

/// Where the name ends that an introduction before `at` announces; `at` when there is none.
std::size_t end_of_introduced(Letters letters, std::size_t at, bool certain) {
    if (at >= letters.size()) return at;
    if (!is_plain_surname(letters, at) && !(certain && may_be_in_name(letters[at]))) return at;
    auto end = at + 1;
    const std::size_t longest = certain ? 4 : 3;
    while (end < letters.size() && end - at < longest && may_be_in_name(letters[end])) ++end;
    return end;
}

void find_introduced(Letters letters, Finds& finds) {
    for (std::size_t at = 0; at < letters.size(); ++at) {
        auto end = after_any(letters, at, introductions);
        if (end == 0) continue;
        const bool certain = after_any(letters, at, certain_introductions) != 0;
        while (end < letters.size() && (!letters[end].word || letters[end].code == U'是' || letters[end].code == U'为'))
            ++end;
        if (const auto name = end_of_introduced(letters, end, certain); name > end) finds.push_back({end, name, "**"});
    }
}

}  // namespace

void find_names(Letters letters, std::span<const std::string> names, Finds& finds) {
    for (const auto& text : names) {
        const auto name = letters_of_name(text);
        if (name.whole.size() < 2) continue;
        find_word(letters, name.whole, masked_name(text), finds);
        find_parts(letters, name, finds);
    }
}

void find_persons(Letters letters, Finds& finds) {
    find_titled(letters, finds);
    find_familiar(letters, finds);
    find_english_titled(letters, finds);
    find_introduced(letters, finds);
}

}  // namespace huiyin::masking
