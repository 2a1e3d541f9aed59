// SPDX-License-Identifier: Apache-2.0
// Instants, Beijing civil time, and the texts of both.
#include "shared/foundation/instant.hpp"

#include "tests/support/printing.hpp"
#include "tests/support/times.hpp"

using namespace huiyin;
using namespace std::chrono_literals;
using huiyin::test::beijing;

TEST_CASE("an instant is written in UTC and in Beijing time", "[instant]") {
    struct Row {
        std::int64_t ms;
        const char *utc, *beijing;
    };
    const Row rows[] = {
        {0, "1970-01-01T00:00:00.000Z", "1970-01-01T08:00:00+08:00"},
        {1770966000000, "2026-02-13T07:00:00.000Z", "2026-02-13T15:00:00+08:00"},
        {1770966000001, "2026-02-13T07:00:00.001Z", "2026-02-13T15:00:00+08:00"},
        {1770966000999, "2026-02-13T07:00:00.999Z", "2026-02-13T15:00:00+08:00"},
        {1709222399999, "2024-02-29T15:59:59.999Z", "2024-02-29T23:59:59+08:00"},
        {1709222400000, "2024-02-29T16:00:00.000Z", "2024-03-01T00:00:00+08:00"},
        {1798732800000, "2026-12-31T16:00:00.000Z", "2027-01-01T00:00:00+08:00"},
        {-1, "1969-12-31T23:59:59.999Z", "1970-01-01T07:59:59+08:00"},
    };
    for (const auto& row : rows) {
        CHECK(to_utc(Instant{row.ms}) == row.utc);
        CHECK(to_beijing(Instant{row.ms}) == row.beijing);
        const auto back = parse_instant(row.utc);
        REQUIRE(back);
        CHECK(back->ms == row.ms);
    }
}

TEST_CASE("an instant is read with any zone and an optional fraction", "[instant]") {
    const std::pair<const char*, std::int64_t> rows[] = {
        {"2026-02-13T15:00:00+08:00", 1770966000000}, {"2026-02-13T07:00:00Z", 1770966000000},
        {"2026-02-13T07:00:00.5Z", 1770966000500},    {"2026-02-13T07:00:00.123Z", 1770966000123},
        {"2026-02-13T02:00:00-05:00", 1770966000000}, {"2026-02-13T12:30:00.001+05:30", 1770966000001},
        {"2024-02-29T00:00:00+00:00", 1709164800000}, {"1970-01-01T00:00:00Z", 0},
    };
    for (const auto& [text, ms] : rows) {
        INFO(text);
        const auto instant = parse_instant(text);
        REQUIRE(instant);
        CHECK(instant->ms == ms);
    }
}

TEST_CASE("what is no instant is refused", "[instant]") {
    for (const char* bad : {"",
                            "now",
                            "2026-02-13",
                            "2026-02-13T15:00+08:00",
                            "2026-02-13T15:00:00",
                            "2026-02-13 ",
                            "2026-02-13T15:00:00+8",
                            "2026-02-13T15:00:00+0800x",
                            "2026-02-30T15:00:00Z",
                            "2025-02-29T00:00:00Z",
                            "2026-13-01T00:00:00Z",
                            "2026-00-10T00:00:00Z",
                            "2026-01-00T00:00:00Z",
                            "2026-01-32T00:00:00Z",
                            "2026-02-13T25:00:00Z",
                            "2026-02-13T15:60:00Z",
                            "2026-02-13T15:00:61Z",
                            "2026-02-13T15:00:00.Z",
                            "2026-02-13T15:00:00.12aZ",
                            "2026-02-13T15:00:00Z ",
                            " 2026-02-13T15:00:00Z",
                            "26-02-13T15:00:00Z",
                            "2026-2-13T15:00:00Z",
                            "2026-02-13T15:00:00+25:00",
                            "2026-02-13T15:00:00+08:61",
                            "2026/02/13T15:00:00Z",
                            "+026-02-13T15:00:00Z",
                            "2026-02-13T-5:00:00Z",
                            "20260213T150000Z",
                            "２０26-02-13T15:00:00Z"}) {
        INFO(bad);
        CHECK_FALSE(parse_instant(bad));
    }
}

TEST_CASE("a date is read and written", "[instant]") {
    const auto leap = parse_date("2024-02-29");
    REQUIRE(leap);
    CHECK(to_string(*leap) == "2024-02-29");
    for (const char* bad : {"", "2026-02-29", "2026-2-3", "2026-02-03 ", "20260203", "2026-02-3x", "2026-04-31"}) {
        INFO(bad);
        CHECK_FALSE(parse_date(bad));
    }
}

TEST_CASE("the Beijing day begins at 16:00 UTC", "[instant]") {
    const auto eve = beijing("2026-02-13 23:59:59.999");
    const auto midnight = beijing("2026-02-14 00:00");
    CHECK(eve + 1ms == midnight);
    CHECK(to_string(date_of(eve)) == "2026-02-13");
    CHECK(to_string(date_of(midnight)) == "2026-02-14");
    CHECK(time_of_day(eve) == 23h + 59min);
    CHECK(time_of_day(midnight) == 0min);
    CHECK(huiyin::at(date_of(eve), 24h) == midnight);
    CHECK(huiyin::at(date_of(eve), 15h) == beijing("2026-02-13 15:00"));
    CHECK(to_string(date_of(Instant{-1})) == "1970-01-01");
}

TEST_CASE("days follow each other over leap days and years", "[instant]") {
    const auto day = [](const char* text) { return *parse_date(text); };
    CHECK(next_day(day("2024-02-28")) == day("2024-02-29"));
    CHECK(next_day(day("2024-02-29")) == day("2024-03-01"));
    CHECK(next_day(day("2025-02-28")) == day("2025-03-01"));
    CHECK(next_day(day("2026-12-31")) == day("2027-01-01"));
    CHECK(next_day(day("2026-01-01"), -1) == day("2025-12-31"));
    CHECK(next_day(day("2026-01-01"), 365) == day("2027-01-01"));
    CHECK(weekday_of(day("2026-02-13")) == std::chrono::Friday);
    CHECK(weekday_of(day("2026-02-14")) == std::chrono::Saturday);
}
