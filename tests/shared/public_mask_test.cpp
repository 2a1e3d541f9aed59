// SPDX-License-Identifier: Apache-2.0
// What a lobby must not show, tried with texts that try to show it (Art. 10; rulebook 8).
#include "shared/visibility/public_mask.hpp"

#include <array>
#include <catch2/catch.hpp>

#include "shared/foundation/text.hpp"
#include "tests/shared/public_mask_corpus.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

const std::vector<std::string> persons{"王建国", "欧阳丽华", "阿依古丽·买买提", "Müller Anna", "陈国栋"};

/// The letters and digits that a reader sees, whatever stands between them.
std::u32string read_in(std::string_view text) {
    std::u32string out;
    for (const auto& letter : letters_of(text))
        if (letter.word) out += letter.code;
    return out;
}

std::string masked(std::string_view text) { return masked_for_public(text, persons); }

}  // namespace

TEST_CASE("none of two hundred texts shows in the lobby what it tries to show", "[art10][rulebook8]") {
    CHECK(std::size(hostile_texts) >= 200);
    for (const auto& [text, secret] : hostile_texts) {
        INFO(text << " -> " << masked(text));
        CHECK(read_in(masked(text)).find(read_in(secret)) == std::u32string::npos);
        CHECK(masked(text).find('*') != std::string::npos);
    }
}

TEST_CASE("dates, times, amounts, percentages and counts stay readable in the lobby", "[art10]") {
    for (const char* text : harmless_texts) CHECK(masked(text) == text);
}

TEST_CASE("a name leaves its first letter and a number its ends") {
    CHECK(masked("我是王 建国,电话１３８ 0013-8000") == "我是王**,电话138****8000");
    CHECK(masked("卡号6222020200112233。") == "卡号622****2233。");
    CHECK(masked("座机010-66668888") == "座机****");
    CHECK(masked("请找李女士") == "请找**女士");
    CHECK(masked("").empty());
}

TEST_CASE("masking takes time in proportion to the text, whatever it holds") {
    for (const std::string piece :
         {"1%", "9:00-", "1,", "2026年", "@", "a@", "qq.", "微信", "王", "一", "l1", "dot "}) {
        std::string text;
        while (text.size() < 8000) text += piece;
        CHECK_FALSE(masked(text).empty());
    }
}
