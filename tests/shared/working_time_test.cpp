// SPDX-License-Identifier: Apache-2.0
// Working days and office time of a unit (rulebook 4; Art. 12).
#include "shared/policy/working_time.hpp"

#include "tests/support/printing.hpp"
#include "tests/support/rules.hpp"
#include "tests/support/times.hpp"

using namespace huiyin;
using namespace huiyin::test;
using namespace std::chrono_literals;

namespace {

WorkingTime bank() { return {demo_rules().calendar, {{9h, 18h}}}; }
WorkingTime bank_with_lunch() { return {demo_rules().calendar, {{9h, 12h}, {13h, 18h}}}; }

}  // namespace

TEST_CASE("N working days end at close of office on the N-th working day after the day of receipt", "[art12]") {
    struct Row {
        const char *what, *received;
        int days;
        const char* due;
        bool assumed = false;
    };
    const Row rows[] = {
        {"an ordinary Monday", "2026-03-02 10:00", 1, "2026-03-03 18:00"},
        {"an ordinary Monday, three", "2026-03-02 10:00", 3, "2026-03-05 18:00"},
        {"over a weekend", "2026-03-06 10:00", 1, "2026-03-09 18:00"},
        {"received on a Saturday", "2026-03-07 10:00", 1, "2026-03-09 18:00"},
        {"received on a Sunday", "2026-03-08 23:59", 1, "2026-03-09 18:00"},
        {"received on a Sunday, two", "2026-03-08 12:00", 2, "2026-03-10 18:00"},
        {"before opening, the day is not counted all the same", "2026-03-02 00:00", 1, "2026-03-03 18:00"},
        {"before opening", "2026-03-02 08:59", 1, "2026-03-03 18:00"},
        {"after closing", "2026-03-02 18:01", 1, "2026-03-03 18:00"},
        {"the last millisecond of the day", "2026-03-02 23:59:59.999", 1, "2026-03-03 18:00"},
        {"eve of the make-up Saturday", "2026-02-13 15:00", 1, "2026-02-14 18:00"},
        {"over the Spring Festival, two", "2026-02-13 15:00", 2, "2026-02-24 18:00"},
        {"over the Spring Festival, three", "2026-02-13 15:00", 3, "2026-02-25 18:00"},
        {"on the make-up Saturday", "2026-02-14 15:00", 1, "2026-02-24 18:00"},
        {"in the Spring Festival", "2026-02-18 15:00", 1, "2026-02-24 18:00"},
        {"in the Spring Festival, three", "2026-02-18 15:00", 3, "2026-02-26 18:00"},
        {"to the make-up Saturday after it", "2026-02-27 15:00", 1, "2026-02-28 18:00"},
        {"leap day as the day due", "2024-02-28 12:00", 1, "2024-02-29 18:00"},
        {"leap day as the day of receipt", "2024-02-29 12:00", 1, "2024-03-01 18:00"},
        {"no leap day", "2025-02-28 12:00", 1, "2025-03-03 18:00"},
        {"National Day week", "2026-09-30 12:00", 1, "2026-10-08 18:00"},
        {"New Year's Eve into a year without calendar", "2026-12-31 12:00", 1, "2027-01-01 18:00", true},
        {"the day before, still known", "2026-12-30 12:00", 1, "2026-12-31 18:00"},
        {"year end, three", "2026-12-30 12:00", 3, "2027-01-04 18:00", true},
        {"year end into a known year", "2025-12-31 12:00", 1, "2026-01-04 18:00"},
        {"wholly in a year without calendar", "2027-03-01 12:00", 1, "2027-03-02 18:00", true},
    };
    for (const auto& row : rows) {
        INFO(row.what);
        for (const auto& time : {bank(), bank_with_lunch()}) {
            const auto due = time.working_days_after(beijing(row.received), row.days);
            CHECK(due.at == beijing(row.due));
            CHECK(due.assumed() == row.assumed);
        }
    }
}

TEST_CASE("minutes of office time pass only while the office is open", "[art12]") {
    struct Row {
        const char *what, *received;
        int minutes;
        const char *due, *due_with_lunch;
    };
    const Row rows[] = {
        {"in the morning", "2026-03-02 10:00", 30, "2026-03-02 10:30", "2026-03-02 10:30"},
        {"seconds are kept", "2026-03-02 10:00:30.250", 30, "2026-03-02 10:30:30.250", "2026-03-02 10:30:30.250"},
        {"into lunch", "2026-03-02 11:50", 30, "2026-03-02 12:20", "2026-03-02 13:20"},
        {"in lunch", "2026-03-02 12:30", 30, "2026-03-02 13:00", "2026-03-02 13:30"},
        {"at opening", "2026-03-02 09:00", 30, "2026-03-02 09:30", "2026-03-02 09:30"},
        {"before opening", "2026-03-02 07:12", 30, "2026-03-02 09:30", "2026-03-02 09:30"},
        {"the second segment", "2026-03-02 14:00", 60, "2026-03-02 15:00", "2026-03-02 15:00"},
        {"over closing", "2026-03-02 17:50", 30, "2026-03-03 09:20", "2026-03-03 09:20"},
        {"at closing", "2026-03-02 18:00", 30, "2026-03-03 09:30", "2026-03-03 09:30"},
        {"after closing", "2026-03-02 20:00", 30, "2026-03-03 09:30", "2026-03-03 09:30"},
        {"Friday evening", "2026-03-06 17:45", 30, "2026-03-09 09:15", "2026-03-09 09:15"},
        {"on a Sunday", "2026-03-08 11:00", 30, "2026-03-09 09:30", "2026-03-09 09:30"},
        {"Friday evening before the make-up day", "2026-02-13 17:40", 30, "2026-02-14 09:10", "2026-02-14 09:10"},
        {"last minutes before the Spring Festival", "2026-02-14 17:50", 30, "2026-02-24 09:20", "2026-02-24 09:20"},
        {"four hours over noon", "2026-03-02 10:00", 240, "2026-03-02 14:00", "2026-03-02 15:00"},
        {"more than a day", "2026-03-02 10:00", 10 * 60, "2026-03-03 11:00", "2026-03-03 13:00"},
        {"several days", "2026-03-05 17:00", 20 * 60, "2026-03-10 10:00", "2026-03-10 13:00"},
    };
    for (const auto& row : rows) {
        INFO(row.what);
        CHECK(bank().office_time_after(beijing(row.received), Minutes{row.minutes}).at == beijing(row.due));
        if (row.what == std::string("more than a day") || row.what == std::string("several days")) continue;
        CHECK(bank_with_lunch().office_time_after(beijing(row.received), Minutes{row.minutes}).at ==
              beijing(row.due_with_lunch));
    }
}

TEST_CASE("lunch breaks are left out of every day that office time spans", "[art12]") {
    // Monday 10:00: two hours to noon, five in the afternoon, then three on Tuesday morning.
    CHECK(bank_with_lunch().office_time_after(beijing("2026-03-02 10:00"), 10h).at == beijing("2026-03-03 12:00"));
    CHECK(bank_with_lunch().office_time_after(beijing("2026-03-02 10:00"), 10h + 1min).at ==
          beijing("2026-03-03 13:01"));
    // Exactly one day of eight hours from opening ends at closing.
    CHECK(bank_with_lunch().office_time_after(beijing("2026-03-02 09:00"), 8h).at == beijing("2026-03-02 18:00"));
}

TEST_CASE("office minutes between two instants leave out nights, lunch and days off", "[art12]") {
    struct Row {
        const char *from, *to;
        int minutes, with_lunch;
    };
    const Row rows[] = {
        {"2026-03-02 10:00", "2026-03-02 10:00", 0, 0},     {"2026-03-02 10:00", "2026-03-02 11:00", 60, 60},
        {"2026-03-02 11:30", "2026-03-02 13:30", 120, 60},  {"2026-03-02 12:10", "2026-03-02 12:50", 40, 0},
        {"2026-03-02 00:00", "2026-03-02 24:00", 540, 480}, {"2026-03-02 17:30", "2026-03-03 09:30", 60, 60},
        {"2026-03-06 17:00", "2026-03-09 10:00", 120, 120}, {"2026-02-14 09:00", "2026-02-24 10:00", 600, 540},
        {"2026-03-07 00:00", "2026-03-08 24:00", 0, 0},     {"2026-03-02 18:00", "2026-03-03 09:00", 0, 0},
    };
    for (const auto& row : rows) {
        INFO(row.from << " to " << row.to);
        CHECK(bank().office_minutes_between(beijing(row.from), beijing(row.to)) == Minutes{row.minutes});
        CHECK(bank_with_lunch().office_minutes_between(beijing(row.from), beijing(row.to)) == Minutes{row.with_lunch});
    }
}

TEST_CASE("the office is open from its opening to its closing on working days", "[art12]") {
    const std::pair<const char*, bool> rows[] = {
        {"2026-03-02 08:59:59.999", false}, {"2026-03-02 09:00", true},  {"2026-03-02 11:59:59.999", true},
        {"2026-03-02 12:00", false},        {"2026-03-02 13:00", true},  {"2026-03-02 17:59:59.999", true},
        {"2026-03-02 18:00", false},        {"2026-03-07 10:00", false}, {"2026-02-14 10:00", true},
        {"2026-02-17 10:00", false},
    };
    for (const auto& [when, open] : rows) {
        INFO(when);
        CHECK(bank_with_lunch().is_open(beijing(when)) == open);
    }
}

TEST_CASE("the same day ends at 24:00, or the next day when it came in after closing", "[art12]") {
    const std::pair<const char*, const char*> rows[] = {
        {"2026-03-02 00:00", "2026-03-02 24:00"},        {"2026-03-02 08:00", "2026-03-02 24:00"},
        {"2026-03-02 12:30", "2026-03-02 24:00"},        {"2026-03-02 17:59:59.999", "2026-03-02 24:00"},
        {"2026-03-02 18:00", "2026-03-02 24:00"},        {"2026-03-02 18:00:00.001", "2026-03-03 24:00"},
        {"2026-03-02 23:59:59.999", "2026-03-03 24:00"}, {"2026-12-31 19:00", "2027-01-01 24:00"},
        {"2024-02-28 20:00", "2024-02-29 24:00"},
    };
    for (const auto& [received, due] : rows) {
        INFO(received);
        CHECK(bank_with_lunch().end_of_day(beijing(received)).at == beijing(due));
    }
}

TEST_CASE("clock time runs by night and on days off", "[art12]") {
    CHECK(bank().clock_time_after(beijing("2026-02-17 23:50"), 15min).at == beijing("2026-02-18 00:05"));
}

TEST_CASE("close of office is today's while it is open, else the next working day's", "[art14]") {
    const std::pair<const char*, const char*> rows[] = {
        {"2026-03-02 10:00", "2026-03-02 18:00"},        {"2026-03-02 07:00", "2026-03-02 18:00"},
        {"2026-03-02 18:00:00.001", "2026-03-03 18:00"}, {"2026-03-06 19:00", "2026-03-09 18:00"},
        {"2026-03-07 10:00", "2026-03-09 18:00"},        {"2026-02-14 19:00", "2026-02-24 18:00"},
    };
    for (const auto& [finished, due] : rows) {
        INFO(finished);
        CHECK(bank().close_of_office(beijing(finished)).at == beijing(due));
    }
}

TEST_CASE("office hours are segments in order", "[policy]") {
    const auto hours = parse_office_hours(Json{"09:00-12:00", "13:00-18:00"}, "office_hours");
    REQUIRE(hours);
    CHECK(*hours == OfficeHours{{9h, 12h}, {13h, 18h}});
    CHECK(parse_office_hours(Json{"00:00-24:00"}, "office_hours"));
    for (const char* bad :
         {R"([])", R"("09:00-18:00")", R"([9])", R"(["09:00"])", R"(["9-18"])", R"(["18:00-09:00"])",
          R"(["09:00-09:00"])", R"(["09:00-25:00"])", R"(["09:60-18:00"])", R"(["13:00-18:00","09:00-12:00"])",
          R"(["09:00-13:00","12:00-18:00"])", R"(["09:00-18:00x"])", R"(null)"}) {
        INFO(bad);
        const auto read = parse_office_hours(Json::parse(bad), "office_hours.units.650101");
        CHECK_FALSE(read);
        if (!read) CHECK_THAT(read.error().where, Catch::StartsWith("office_hours.units.650101"));
    }
}
