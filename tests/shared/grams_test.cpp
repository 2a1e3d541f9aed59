// SPDX-License-Identifier: Apache-2.0
#include "shared/view/grams.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "shared/view/search.hpp"

using namespace huiyin;

using Grams = std::vector<std::string>;

TEST_CASE("a searched text is cut into four digits, three letters, two of any others", "[search]") {
    CHECK(grams_of("排队三小时") == Grams{"三小", "小时", "排队", "队三"});
    CHECK(grams_of("13800138") == Grams{"0013", "0138", "1380", "3800", "8001"});
    CHECK(grams_of("atm吞卡") == Grams{"atm", "吞卡"});
    CHECK(grams_of("ab 队 123").empty());
    CHECK(grams_of("排\n队").empty());
    CHECK(grams_of("12-34").empty());
    CHECK(grams_of("").empty());
}

TEST_CASE("who holds a text holds each of its pieces", "[search]") {
    const std::string held = searched_form("2026年3月2日在柜台排队三小时，ATM吞卡，电话0991-2345678，请回 card holder");
    const auto pieces = grams_of(held);
    const std::string form = held.substr(0, held.find('\n'));
    for (std::size_t from = 0; from < form.size(); ++from)
        for (std::size_t length = 1; from + length <= form.size() && length < 24; ++length) {
            const auto part = form.substr(from, length);
            // Searches hold whole letters only.
            const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
            if (!starts(form[from]) || (from + length < form.size() && !starts(form[from + length]))) continue;
            INFO(part);
            CHECK(std::ranges::includes(pieces, grams_of(part)));
        }
}

TEST_CASE("bytes that are no text are cut without reading beyond them", "[search]") {
    CHECK(grams_of(std::string("\xF0\x9F")).empty());
    CHECK(grams_of(std::string("\xE6\x8E\xE6")).size() <= 1);
}
