// SPDX-License-Identifier: Apache-2.0
// Working days against an independent reading of the official calendar (rulebook 4).
#include <set>
#include <sstream>

#include "shared/policy/working_time.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rules.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

Date day(const char* text) { return *parse_date(text); }

bool saturday_or_sunday(Date date) {
    const std::chrono::weekday w{std::chrono::sys_days{date}};
    return w == std::chrono::Saturday || w == std::chrono::Sunday;
}

}  // namespace

TEST_CASE("every day from 2018 to 2026 is worked or off as the official calendar says", "[calendar][art12]") {
    const auto file = read_json("shared/policy/data/workdays-cn.json");
    const auto& calendar = demo_rules().calendar;
    int days = 0;
    for (int year = 2018; year <= 2026; ++year) {
        const auto& said = file["years"][std::to_string(year)];
        const auto off = said["weekdays_off"].get<std::set<std::string>>();
        const auto worked = said["weekends_worked"].get<std::set<std::string>>();
        CHECK(calendar.is_known(std::chrono::year{year}));
        for (Date date{std::chrono::year{year}, std::chrono::January, std::chrono::day{1}};
             date.year() == std::chrono::year{year}; date = std::chrono::sys_days{date} + std::chrono::days{1}) {
            ++days;
            const auto text = to_string(date);
            const bool weekend = saturday_or_sunday(date);
            INFO(text);
            CHECK(calendar.is_working_day(date) == (weekend ? worked.contains(text) : !off.contains(text)));
            CHECK(calendar.is_make_up_day(date) == (weekend && worked.contains(text)));
            CHECK(calendar.is_public_holiday(date) == (!weekend && off.contains(text)));
        }
    }
    CHECK(days == 9 * 365 + 2);
}

TEST_CASE("two other collections of the official calendar say the same of every day", "[calendar][art12]") {
    const auto& calendar = demo_rules().calendar;
    std::istringstream file(read_text(source_path("tests/fixtures/workdays-by-day.txt")));
    int years = 0;
    for (std::string source, days, line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        std::istringstream row(line);
        int year = 0;
        REQUIRE((row >> source >> year >> days));
        ++years;
        Date date{std::chrono::year{year}, std::chrono::January, std::chrono::day{1}};
        REQUIRE(days.size() == (date.year().is_leap() ? 366 : 365));
        for (const char mark : days) {
            INFO(source << " " << to_string(date));
            CHECK(calendar.is_working_day(date) == (mark == 'w'));
            date = std::chrono::sys_days{date} + std::chrono::days{1};
        }
    }
    CHECK(years == 9 + 6);
}

TEST_CASE("known days of recent years", "[calendar]") {
    const auto& calendar = demo_rules().calendar;
    // Spring Festival of 2026: the Saturday before is worked, nine days off, the Saturday after is worked.
    CHECK(calendar.is_working_day(day("2026-02-13")));
    CHECK(calendar.is_make_up_day(day("2026-02-14")));
    CHECK_FALSE(calendar.is_working_day(day("2026-02-15")));
    for (const char* off : {"2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-02-21",
                            "2026-02-22", "2026-02-23"}) {
        INFO(off);
        CHECK_FALSE(calendar.is_working_day(day(off)));
    }
    CHECK(calendar.is_public_holiday(day("2026-02-16")));
    CHECK_FALSE(calendar.is_public_holiday(day("2026-02-21")));  // a Saturday is off anyhow
    CHECK(calendar.is_working_day(day("2026-02-24")));
    CHECK(calendar.is_make_up_day(day("2026-02-28")));
    CHECK_FALSE(calendar.is_working_day(day("2026-10-01")));
    CHECK_FALSE(calendar.is_working_day(day("2020-01-31")));  // the extended Spring Festival
    CHECK(calendar.is_working_day(day("2024-02-29")));
}

TEST_CASE("a year without an official calendar is Monday to Friday, and is not called known", "[calendar]") {
    const auto& calendar = demo_rules().calendar;
    for (const int year : {2017, 2027, 2028}) CHECK_FALSE(calendar.is_known(std::chrono::year{year}));
    CHECK(calendar.is_working_day(day("2027-01-01")));  // a Friday
    CHECK_FALSE(calendar.is_working_day(day("2027-01-02")));
    CHECK_FALSE(calendar.is_working_day(day("2027-01-03")));
    CHECK(calendar.is_working_day(day("2027-01-04")));
    CHECK_FALSE(calendar.is_make_up_day(day("2027-01-02")));
    CHECK_FALSE(calendar.is_public_holiday(day("2027-01-01")));
}

TEST_CASE("a calendar that cannot be is refused, and the path is named", "[calendar]") {
    const std::pair<const char*, const char*> rows[] = {
        {R"({})", "years"},
        {R"({"years":[]})", "years"},
        {R"({"years":{"next":{"weekdays_off":[],"weekends_worked":[]}}})", "years"},
        {R"({"years":{"2026":[]}})", "years.2026"},
        {R"({"years":{"2026":{"weekends_worked":[]}}})", "years.2026.weekdays_off"},
        {R"({"years":{"2026":{"weekdays_off":[]}}})", "years.2026.weekends_worked"},
        {R"({"years":{"2026":{"weekdays_off":"2026-01-01","weekends_worked":[]}}})", "years.2026.weekdays_off"},
        {R"({"years":{"2026":{"weekdays_off":["2026-02-30"],"weekends_worked":[]}}})", "years.2026.weekdays_off"},
        {R"({"years":{"2026":{"weekdays_off":[7],"weekends_worked":[]}}})", "years.2026.weekdays_off"},
        {R"({"years":{"2026":{"weekdays_off":[],"weekends_worked":["soon"]}}})", "years.2026.weekends_worked"},
    };
    for (const auto& [text, where] : rows) {
        INFO(text);
        const auto calendar = WorkingCalendar::from_json(Json::parse(text));
        CHECK_FALSE(calendar);
        if (!calendar) CHECK_THAT(calendar.error().where, Catch::Contains(where));
    }
}
