// SPDX-License-Identifier: Apache-2.0
// The number a customer reads out (rulebook 2; ISO 7064 MOD 37,36).
#include "shared/vocabulary/complaint_number.hpp"

#include <algorithm>
#include <random>
#include <set>

#include "shared/vocabulary/origin_name.hpp"
#include "tests/support/printing.hpp"

using namespace huiyin;

namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

std::string number(int counter) { return complaint_number("650101", *parse_date("2026-02-13"), "k-0001", counter); }

}  // namespace

TEST_CASE("the check character is that of ISO 7064 MOD 37,36", "[number]") {
    CHECK(check_character("A12425GABC1234002") == 'M');  // the example of the Global Release Identifier
    CHECK(check_character("000000003A8D0000") == 'Z');   // the example of the audiovisual number (ISAN)
    CHECK(check_character("65010120260213K000100058") == '2');
}

TEST_CASE("a number names the unit, the Beijing date, the device and its counter", "[number]") {
    CHECK(number(58) == "650101-20260213-K0001-00058-2");
    CHECK(is_complaint_number(number(58)));
    CHECK(number(58) != number(59));
    CHECK(is_complaint_number(number(1)));
    CHECK(is_complaint_number(complaint_number("000000", *parse_date("2024-02-29"), "head-office", 123456)));
}

TEST_CASE("case, spaces and dashes do not matter when a number is read out", "[number]") {
    for (const char* typed : {"650101-20260213-K0001-00058-2", "650101-20260213-k0001-00058-2",
                              "65010120260213K0001000582", " 650101 20260213 k0001 00058 2 "}) {
        INFO(typed);
        CHECK(is_complaint_number(typed));
        CHECK(normalised_number(typed) == "650101-20260213-K0001-00058-2");
    }
}

TEST_CASE("a name of a later epoch is none of an earlier one, nor is a number made with it", "[number][epoch]") {
    const auto of = [](std::string_view origin) {
        return complaint_number("650101", *parse_date("2026-02-13"), origin, 58);
    };
    CHECK(head_office_origin(1) == "ho");
    CHECK(head_office_origin(12) == "ho-12");
    CHECK(device_origin('k', 1, 7) == "k-0007");
    CHECK(device_origin('k', 1, 20001) == "k-20001");
    CHECK(device_origin('k', 2, 1) == "k-2-0001");
    CHECK(of("k-2-0001").starts_with("650101-20260213-K2E0001-00058-"));
    CHECK(of("ho-2").starts_with("650101-20260213-HO2-00058-"));
    std::set<std::string> given;
    std::size_t asked = 0;
    for (const std::int64_t epoch : {1, 2, 20, 21, 200, 333})
        for (const std::int64_t number : {1, 20, 200, 2001, 9999, 10001, 20001, 210001}) {
            const auto name = device_origin('k', epoch, number);
            CHECK_FALSE(is_own_origin(name));
            CHECK(is_complaint_number(of(name)));
            CHECK(normalised_number(of(name)) == of(name));
            given.insert(of(name));
            ++asked;
        }
    CHECK(given.size() == asked);
    CHECK(normalised_number("65010120260213ho200058" + of("ho-2").substr(of("ho-2").size() - 1)) == of("ho-2"));
}

TEST_CASE("head office's own names are told from all others", "[epoch]") {
    for (const char* own : {"ho", "ho-2", "ho-3", "ho-12", "ho-100"}) CHECK(is_own_origin(own));
    for (const char* other : {"", "h", "ho-", "ho-1", "ho-0", "ho-02", "ho-2a", "ho2", "hotel", "ho-2-0001", "k-0001"})
        CHECK_FALSE(is_own_origin(other));
    CHECK(epoch_of_origin("ho") == 1);
    CHECK(epoch_of_origin("ho-12") == 12);
    for (const char* other : {"", "ho-", "ho-1", "k-2-0001", "ho-99999999999999999999"})
        CHECK(epoch_of_origin(other) == 0);
}

TEST_CASE("what is no number is no number", "[number]") {
    for (const char* bad :
         {"", "-", "2", "650101", "hello", "650101-20260213-K0001-00058", "650101-20260213-K0001-00058-3",
          "650101-20260213-K0001-00058-", "编号650101-20260213-K0001-00058-2"}) {
        INFO(bad);
        CHECK_FALSE(is_complaint_number(bad));
    }
    CHECK(normalised_number("  hello ") == "hello");
}

TEST_CASE("every single wrong character is caught", "[number]") {
    for (const int counter : {1, 58, 99, 12345}) {
        const auto good = number(counter);
        for (std::size_t i = 0; i < good.size(); ++i) {
            if (good[i] == '-') continue;
            for (const char c : alphabet) {
                if (c == good[i]) continue;
                auto wrong = good;
                wrong[i] = c;
                INFO(wrong);
                CHECK_FALSE(is_complaint_number(wrong));
            }
        }
    }
}

// The standard itself lets 36 of the 22,680 possible exchanges of neighbours through (one pair in each state).
TEST_CASE("two neighbours exchanged are caught, but for the few that the standard lets through", "[number]") {
    int exchanged = 0, missed = 0;
    std::mt19937 random(37);
    for (int n = 0; n < 2000; ++n) {
        const auto good = complaint_number(std::to_string(100'000 + random() % 900'000),
                                           next_day(*parse_date("2026-01-01"), static_cast<int>(random() % 1000)),
                                           "t-" + std::to_string(random() % 10'000), n + 1);
        for (std::size_t i = 0; i + 1 < good.size(); ++i) {
            const auto j = good[i + 1] == '-' ? i + 2 : i + 1;
            if (good[i] == '-' || good[i] == good[j]) continue;
            auto wrong = good;
            std::swap(wrong[i], wrong[j]);
            ++exchanged;
            missed += is_complaint_number(wrong);
        }
    }
    CHECK(exchanged > 20'000);
    CHECK(missed * 100 <= exchanged);
}
