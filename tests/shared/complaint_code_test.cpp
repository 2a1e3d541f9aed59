// SPDX-License-Identifier: Apache-2.0
// The code of eight letters that a customer types instead of the number.
#include "shared/vocabulary/complaint_code.hpp"

#include <algorithm>
#include <set>

#include "shared/events/redaction.hpp"
#include "tests/support/printing.hpp"

using namespace huiyin;

namespace {

const CodeSeries series{"K7M", "a key", 100};

}  // namespace

TEST_CASE("a code is eight letters of the unambiguous alphabet and begins with its prefix", "[code]") {
    for (const std::int64_t counter : {100, 101, 5000, 1'048'675}) {
        const auto code = series.code(counter);
        INFO(code);
        CHECK(code.size() == 8);
        CHECK(code.starts_with("K7M"));
        CHECK(std::ranges::all_of(code, [](char c) { return code_letters.contains(c); }));
        CHECK(normalised_code(code) == code);
    }
}

TEST_CASE("no code of a series comes twice, and they do not follow each other", "[code]") {
    std::set<std::string> all;
    int neighbours = 0;
    std::string last;
    for (std::int64_t counter = 100; counter < 50'100; ++counter) {
        const auto code = series.code(counter);
        all.insert(code);
        neighbours += code.substr(0, 6) == last;
        last = code.substr(0, 6);
    }
    CHECK(all.size() == 50'000);
    CHECK(neighbours < 200);
    CHECK(CodeSeries{"K7M", "another key", 100}.code(100) != series.code(100));
}

TEST_CASE("a series ends, and begins where it was begun", "[code]") {
    CHECK(series.code(99).empty());
    CHECK(series.code(100 + codes_of_a_prefix).empty());
    CHECK_FALSE(series.is_nearly_spent(100 + codes_of_a_prefix - codes_in_reserve - 1));
    CHECK(series.is_nearly_spent(100 + codes_of_a_prefix - codes_in_reserve));
}

TEST_CASE("case, width, blanks and dashes do not matter when a code is typed", "[code]") {
    const auto code = series.code(58 + 100);
    auto small = code;
    std::ranges::transform(small, small.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const auto& typed : {small, code.substr(0, 4) + ' ' + code.substr(4), "  " + small + "\n",
                              code.substr(0, 4) + "-" + code.substr(4)})
        CHECK(normalised_code(typed) == code);
    for (const auto& typed : {std::string(), code.substr(1), code + "2", std::string("650101-20260213-K0001-00058-2"),
                              std::string("王建国")})
        CHECK(normalised_code(typed).empty());
}

TEST_CASE("a wrong letter and two that were swapped are always noticed", "[code]") {
    const auto code = series.code(4711);
    for (std::size_t i = 0; i < code.size(); ++i) {
        for (const char letter : code_letters) {
            auto wrong = code;
            wrong[i] = letter;
            CHECK(normalised_code(wrong).empty() == (wrong != code));
        }
        for (std::size_t j = 0; j < i; ++j) {
            auto swapped = code;
            std::swap(swapped[i], swapped[j]);
            CHECK(normalised_code(swapped).empty() == (swapped != code));
        }
    }
}

TEST_CASE("each of the prefixes is a number and back", "[code]") {
    CHECK(code_prefix(0) == "222");
    CHECK(code_prefix(code_prefixes - 1) == "ZZZ");
    for (const int number : {0, 1, 31, 32, 1'024, code_prefixes - 1})
        CHECK(number_of_prefix(code_prefix(number)) == number);
    for (const char* none : {"", "22", "2222", "22O", "22i"}) CHECK_FALSE(number_of_prefix(none));
    CHECK(code_series_from(to_json(series))->code(4711) == series.code(4711));
    CHECK_FALSE(code_series_from(Json::object()));
}

TEST_CASE("what is left of an erased complaint keeps its code, and nothing that only stands in its place", "[code]") {
    Event event;
    event.kind = "captured";
    const auto left = [&](const std::string& code) {
        event.body = {{"code", code}, {"narrative", "排队太久"}};
        return redacted(event).body;
    };
    CHECK(text_of(left(series.code(4711)), "code") == series.code(4711));
    CHECK_FALSE(left("13800138000").contains("code"));
}
