// SPDX-License-Identifier: Apache-2.0
// Ways to reach a person: e-mail, domains, messengers.
#include <algorithm>
#include <array>

#include "shared/visibility/mask_parts.hpp"

namespace huiyin::masking {
namespace {

constexpr std::array<std::u32string_view, 43> messengers{
    U"微信", U"薇信",   U"威信",   U"维信",     U"徽信",     U"微x",      U"v信",      U"加v",   U"vx",
    U"wx",   U"wechat", U"weixin", U"weibo",    U"扣扣",     U"qq",       U"q号",      U"企鹅",  U"钉钉",
    U"抖音", U"快手",   U"微博",   U"小红书",   U"飞书",     U"旺旺",     U"陌陌",     U"电报",  U"邮箱",
    U"邮件", U"电邮",   U"email",  U"e-mail",   U"dingtalk", U"telegram", U"tg",       U"skype", U"ins",
    U"line", U"推特",   U"支付宝", U"whatsapp", U"facebook", U"twitter",  U"instagram"};
/// What may stand between the messenger's name and the person's.
constexpr std::array<std::u32string_view, 17> connectors{U"号码", U"账号", U"帐号", U"号",   U"id",  U"是",
                                                         U"为",   U"叫",   U"加",   U"我",   U"的",  U"名",
                                                         U"搜",   U"地址", U"就是", U"名字", U"账户"};
/// Words of the alphabet that name the thing, not a person in it.
constexpr std::array<std::u32string_view, 9> things{U"app", U"pay", U"atm", U"pos", U"vip",
                                                    U"vtm", U"ok",  U"bug", U"etc"};
constexpr std::array<std::u32string_view, 4> at_words{U"at", U"艾特", U"圈a", U"爱特"};
constexpr std::array<std::u32string_view, 3> dot_words{U"dot", U"点", U"。"};
constexpr std::array<std::u32string_view, 14> top_domains{U"com", U"cn",  U"net", U"org",  U"edu", U"gov", U"cc",
                                                          U"vip", U"top", U"xyz", U"info", U"co",  U"io",  U"me"};
constexpr std::array<std::u32string_view, 13> mail_hosts{U"qq",      U"163",  U"126",  U"gmail",   U"outlook",
                                                         U"hotmail", U"sina", U"sohu", U"foxmail", U"icloud",
                                                         U"yeah",    U"139",  U"189"};

bool joins_handle(const Letter& letter) { return letter.code == U'.' || letter.code == U'-' || letter.code == U'+'; }

/// Letters typed one by one with blanks between: "w x i d".
bool is_spelled(Letters letters, std::size_t at) {
    const bool alone_left = at == 0 || letters[at].after_blank || !is_ascii_word(letters[at - 1]);
    const bool alone_right = at + 1 >= letters.size() || letters[at + 1].after_blank || !is_ascii_word(letters[at + 1]);
    return alone_left && alone_right;
}

/// Where the word of the alphabet that holds `at` begins, with what dots and dashes join to it.
std::size_t begin_of_handle(Letters letters, std::size_t at) {
    while (at > 0) {
        const auto& before = letters[at - 1];
        if (!is_ascii_word(before) && !(joins_handle(before) && at > 1 && is_ascii_word(letters[at - 2]))) break;
        if (letters[at].after_blank && !(is_spelled(letters, at - 1) && is_ascii_word(before))) break;
        --at;
    }
    return at;
}
std::size_t end_of_handle(Letters letters, std::size_t begin) {
    auto at = begin;
    for (; at < letters.size(); ++at) {
        const auto& letter = letters[at];
        const bool joined = joins_handle(letter) && at + 1 < letters.size() && is_ascii_word(letters[at + 1]);
        if (!is_ascii_word(letter) && !joined) break;
        if (at > begin && letter.after_blank && is_ascii_word(letters[at - 1]) && !is_spelled(letters, at)) break;
    }
    return at;
}

/// Behind ".", "dot", "(dot)" or "点"; 0 when none stands at `at`.
std::size_t after_dot(Letters letters, std::size_t at) {
    if (at >= letters.size()) return 0;
    if (letters[at].code == U'.' || letters[at].code == U'·') return at + 1;
    const bool bracket = !letters[at].word && at + 1 < letters.size();
    std::size_t out = 0;
    for (const auto& word : dot_words) {
        const auto end = after(letters, bracket ? at + 1 : at, word);
        if (end != 0) out = bracket && end < letters.size() && !letters[end].word ? end + 1 : end;
    }
    return out;
}

bool is_word_of(Letters letters, std::size_t begin, std::span<const std::u32string_view> words) {
    return std::ranges::any_of(words, [&](std::u32string_view word) {
        const auto end = after(letters, begin, word);
        return end != 0 && (end == letters.size() || letters[end].after_blank || !is_ascii_word(letters[end]));
    });
}

/// "qq.com", "qq dot com", "qq点com" from `at`: the place behind it; 0 when it is no domain.
std::size_t end_of_domain(Letters letters, std::size_t at) {
    auto end = at;
    while (end < letters.size() && (is_ascii_word(letters[end]) || letters[end].code == U'-') &&
           after(letters, end, U"dot") == 0)
        ++end;
    if (end == at) return 0;
    const auto with_path = [&](std::size_t from) {
        while (from + 1 < letters.size() &&
               std::u32string_view(U"/?=&").find(letters[from].code) != std::u32string_view::npos &&
               is_ascii_word(letters[from + 1]))
            from = end_of_handle(letters, from + 1);
        return from;
    };
    std::size_t out = 0;
    for (auto dot = after_dot(letters, end); dot != 0; dot = after_dot(letters, end)) {
        const bool top = is_word_of(letters, dot, top_domains);
        end = dot;
        while (end < letters.size() && is_ascii_word(letters[end]) && (end == dot || !letters[end].after_blank)) ++end;
        if (end == dot) break;
        if (top) out = end;
    }
    return out == 0 ? 0 : with_path(out);
}

/// What stands in front of an "@" that begins at `at`.
std::size_t begin_of_local_part(Letters letters, std::size_t at) {
    while (at > 0 && !letters[at - 1].word && letters[at - 1].code != U'_' && !joins_handle(letters[at - 1])) {
        // "wang (at) qq.com"
        if (letters[at - 1].code != U'(' && letters[at - 1].code != U'[' && letters[at - 1].code != U'*') return at;
        --at;
    }
    return at > 0 && is_ascii_word(letters[at - 1]) ? begin_of_handle(letters, at - 1) : at;
}

void find_addresses(Letters letters, Finds& finds) {
    constexpr std::size_t longest_called = 10;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        if (letters[at].code != U'@') continue;
        const auto begin = begin_of_local_part(letters, at);
        auto end = std::max(end_of_domain(letters, at + 1), end_of_handle(letters, at + 1));
        while (end < letters.size() && end - at <= longest_called && is_han(letters[end]) && !letters[end].after_blank)
            ++end;
        if (end > at + 1 || begin < at) finds.push_back({begin, std::max(end, at + 1)});
    }
}

/// "wang at qq dot com", "wang#163.com", "www.example.com".
void find_disguised_addresses(Letters letters, Finds& finds) {
    for (std::size_t at = 0; at < letters.size(); ++at) {
        const bool starts =
            is_ascii_word(letters[at]) && (at == 0 || letters[at].after_blank || !is_ascii_word(letters[at - 1]));
        if (!starts) continue;
        const auto end = end_of_domain(letters, at);
        const bool host = is_word_of(letters, at, mail_hosts);
        if (end == 0 && !host) continue;
        auto begin = at;
        while (begin > 0 && !letters[begin - 1].word && at - begin < 2) --begin;
        for (const auto& word : at_words)
            if (begin >= word.size() && after(letters, begin - word.size(), word) == begin) begin -= word.size();
        if (begin < at) begin = begin_of_local_part(letters, begin);
        if (end != 0) finds.push_back({begin < at && is_ascii_word(letters[begin]) ? begin : at, end});
    }
}

std::size_t behind_connectors(Letters letters, std::size_t at, bool& announced) {
    constexpr int most = 6;
    for (int i = 0; i < most && at < letters.size(); ++i) {
        const auto next = after_any(letters, at, connectors);
        if (next != 0)
            announced = true;
        else if (letters[at].code == U':' || letters[at].code == U'=')
            announced = true;
        if (next == 0 && letters[at].word) break;
        if (next == 0 && (letters[at].code == U',' || letters[at].code == U'。' || letters[at].code == U'_')) break;
        at = next != 0 ? next : at + 1;
    }
    return at;
}

/// "v:", "薇❤": one character for the messenger and a sign behind it; 0 when it is none.
std::size_t after_short_messenger(Letters letters, std::size_t at) {
    constexpr std::u32string_view shorts = U"v微薇威维徽", no_sign = U",.。;、!?()-/";
    if (shorts.find(letters[at].code) == shorts.npos || at + 1 >= letters.size()) return 0;
    const bool within =
        at > 0 && is_ascii_word(letters[at]) && is_ascii_word(letters[at - 1]) && !letters[at].after_blank;
    const auto& sign = letters[at + 1];
    return within || sign.word || no_sign.find(sign.code) != no_sign.npos ? 0 : at + 1;
}

void find_messenger_names(Letters letters, Finds& finds) {
    constexpr std::size_t longest_called = 12, shortest = 2;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        auto end = after_any(letters, at, messengers);
        if (end == 0) end = after_short_messenger(letters, at);
        if (end == 0) continue;
        bool announced = false;
        const auto begin = behind_connectors(letters, end, announced);
        if (begin >= letters.size()) continue;
        if (is_ascii_word(letters[begin])) {
            end = end_of_handle(letters, begin);
            if (end - begin >= shortest && !is_word_of(letters, begin, things)) finds.push_back({begin, end});
        } else if (announced && is_han(letters[begin])) {
            for (end = begin; end < letters.size() && end - begin < longest_called && letters[end].word; ++end)
                if (end > begin && letters[end].after_blank) break;
            finds.push_back({begin, end});
        }
    }
}

/// "wang_jg", "wxid…": nobody writes such words but as a name.
void find_handles(Letters letters, Finds& finds) {
    for (std::size_t at = 0; at < letters.size(); ++at) {
        if (letters[at].code != U'_') continue;
        const auto begin = begin_of_handle(letters, at), end = end_of_handle(letters, at);
        if (end - begin >= 4) finds.push_back({begin, end});
    }
}

}  // namespace

void find_contacts(Letters letters, Finds& finds) {
    find_addresses(letters, finds);
    find_disguised_addresses(letters, finds);
    find_messenger_names(letters, finds);
    find_handles(letters, finds);
}

}  // namespace huiyin::masking
