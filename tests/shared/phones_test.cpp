// SPDX-License-Identifier: Apache-2.0
// Telephone numbers as people write them (rulebook 3, "same customer").
#include <random>

#include "shared/complaint/contacts.hpp"
#include "tests/support/history.hpp"

using namespace huiyin;

TEST_CASE("a mobile number is the same however it is typed", "[rulebook3]") {
    for (const char* typed : {"13900000011",
                              "139 0000 0011",
                              "139-0000-0011",
                              "+86 139-0000-0011",
                              "+8613900000011",
                              "0086 13900000011",
                              "86 13900000011",
                              "8613900000011",
                              "(+86)13900000011",
                              "（+86）139 0000 0011",
                              "+(86) 139.0000.0011",
                              "+86 (0)139 0000 0011",
                              "013900000011",
                              "１３９００００００１１",
                              "＋８６１３９００００００１１",
                              "139－0000－0011",
                              "139\u00A00000\u00A00011",
                              "139\u30000000\u30000011",
                              "139—0000—0011",
                              "139‐0000‐0011",
                              "139‑0000‑0011",
                              "139–0000–0011",
                              "139−0000−0011",
                              "139ー0000ー0011",
                              "139ｰ0000ｰ0011",
                              "139·0000·0011",
                              "139．0000．0011",
                              "139/0000/0011",
                              "\u202D13900000011\u202C",
                              "\uFEFF13900000011",
                              "139\u200B00000011",
                              "١٣٩٠٠٠٠٠٠١١",
                              "۱۳۹۰۰۰۰۰۰۱۱",
                              "𝟏𝟑𝟗𝟎𝟎𝟎𝟎𝟎𝟎𝟏𝟏",
                              "tel:+86-139-0000-0011",
                              " 13900000011 ",
                              "13900000011转8",
                              "13900000011-01"}) {
        INFO(typed);
        CHECK(normalised_mobile(typed) == "13900000011");
    }
}

TEST_CASE("a landline is the same however it is typed, with its area code or an extension", "[rulebook3]") {
    const std::vector<std::pair<std::string, std::vector<const char*>>> rows{
        {"01066668888",
         {"010-66668888",
          "+86 10 6666 8888",
          "(010) 6666-8888",
          "0086-10-66668888",
          "（010）66668888",
          "01066668888",
          "86-10-66668888",
          "86 010 66668888",
          "+86 (0)10 6666 8888",
          "+86-010-66668888",
          "0086 010 66668888",
          "10 6666 8888",
          "010 — 6666 8888",
          "０１０－６６６６８８８８",
          "010/66668888",
          "010.6666.8888",
          "[010]66668888",
          "【010】66668888",
          "010-66668888转8001",
          "010-66668888 转 8001",
          "010-66668888轉8001",
          "010-66668888 ext. 8001",
          "010-66668888 Ext 8001",
          "010-66668888x8001",
          "010-66668888 #8001",
          "010-66668888＃8001",
          "010-66668888分机8001",
          "010-66668888（分机：8001）",
          "010-66668888 分机 8001 号",
          "010-66668888-8001",
          "010-66668888-1",
          "010-66668888,8001",
          "tel:+86-10-66668888;ext=8001",
          "010ー66668888"}},
        {"09912345670",
         {"0991-2345670", "09912345670", "991-2345670", "+86 991 2345670", "0086 0991 2345670", "86 991 2345670",
          "0991-2345670-803", "（0991）２３４５６７０"}},
        {"037112345678", {"0371-12345678", "+86 371 1234 5678", "371 12345678", "0371-12345678-9"}},
        {"66668888", {"66668888", "6666-8888", "6666 8888转12"}},
        {"2345670", {"2345670", "234-5670"}},
        {"4008123456", {"400-812-3456", "4008123456", "+86 400 812 3456"}},
        {"+85223456789", {"+852 2345 6789", "00852 2345 6789", "+852-2345-6789 ext 3"}},
    };
    for (const auto& [form, spellings] : rows)
        for (const char* typed : spellings) {
            INFO(typed);
            CHECK(normalised_landline(typed) == form);
        }
}

TEST_CASE("letters and what is no number are no phone number", "[contract]") {
    for (const char* typed :
         {"", " ", "abc", "139000000l1", "1390000OO11", "电话13900000011", "13900000011家", "12345", "++8613900000011",
          "139+00000011", "一三九零零零零零零一一", "010-66668888转", "010-66668888转abc", "转8001",
          "tel:", "139000000111111111", "13900000011/13900000012", "139,000,000,11"}) {
        INFO(typed);
        CHECK(normalised_mobile(typed).empty());
    }
    for (const char* typed : {"", "abc", "客服", "010-6666888a", "123456", "12345678901234567"}) {
        INFO(typed);
        CHECK(normalised_landline(typed).empty());
    }
    CHECK(normalised_mobile("010-66668888").empty());
}

namespace {

/// What counted as a number before there was one form of it.
std::string digits_as_before(std::string_view typed) {
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

}  // namespace

TEST_CASE("every number that an earlier version took is still one: no old event changes its effect") {
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::vector<std::string> parts{"0",  "1", "3", "8", "9", "6",   "86", "10",
                                         "00", "-", " ", "(", ")", "139", "852"};
    for (int i = 0; i < 20'000; ++i) {
        std::string typed = random() % 4 == 0 ? "+" : "";
        for (auto n = random() % 14; n > 0; --n) typed += parts[random() % parts.size()];
        const auto digits = digits_as_before(typed);
        CAPTURE(typed);
        if (digits.size() == 11 && digits.front() == '1') REQUIRE_FALSE(normalised_mobile(typed).empty());
        if (digits.size() >= 7 && digits.size() <= 12) REQUIRE_FALSE(normalised_landline(typed).empty());
    }
}

TEST_CASE("a number is masked by its form, not by how it was typed", "[rulebook8]") {
    for (const char* typed : {"13800138000", "138 0013 8000", "１３８００１３８０００", "+86 138-0013-8000"})
        CHECK(masked_phone(typed) == "138****8000");
    CHECK(masked_phone("010-66668888转8001") == "010****8888");
    CHECK(masked_phone("66668888") == "****");
    CHECK(masked_phone("").empty());
}
