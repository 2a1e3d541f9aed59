// SPDX-License-Identifier: Apache-2.0
// Every due time explains itself in a sentence (rulebook 4; contract, "Complaint view").
#include "shared/policy/working_time.hpp"
#include "shared/view/sentence.hpp"
#include "tests/support/printing.hpp"
#include "tests/support/rules.hpp"
#include "tests/support/times.hpp"

using namespace huiyin;
using namespace huiyin::test;
using namespace std::chrono_literals;
using Catch::Contains;

namespace {

WorkingTime bank() { return {demo_rules().calendar, {{9h, 18h}}}; }

std::string english(const Due& due) { return sentence(due.why, Language::english); }
std::string chinese(const Due& due) { return sentence(due.why, Language::chinese); }

}  // namespace

TEST_CASE("the contract's sentence is exact", "[contract][art12]") {
    const auto due = bank().working_days_after(beijing("2026-02-13 15:00"), 1);
    CHECK(due.at == beijing("2026-02-14 18:00"));
    CHECK(english(due) == "Received Fri 13 Feb 15:00; 1 working day: Sat 14 Feb (make-up day), close of office 18:00");
    CHECK_FALSE(due.assumed());
}

TEST_CASE("the sentence says from when, to when, and by which count", "[art12]") {
    const auto due = bank().working_days_after(beijing("2026-03-02 10:05"), 3);
    CHECK_THAT(english(due), Contains("Received Mon 2 Mar 10:05"));
    CHECK_THAT(english(due), Contains("3 working days"));
    CHECK_THAT(english(due), Contains("Thu 5 Mar"));
    CHECK_THAT(english(due), Contains("18:00"));
    CHECK_THAT(chinese(due),
               Contains("收到") && Contains("3月2日（周一）") && Contains("3月5日（周四）") && Contains("18:00"));
}

TEST_CASE("the sentence names the days skipped and why", "[art12]") {
    struct Row {
        const char* received;
        int days;
        std::vector<const char*> english, chinese;
    };
    const Row rows[] = {
        {"2026-02-13 15:00", 3, {"16 Feb", "23 Feb", "holiday", "make-up day"}, {"2月16日", "2月23日", "假"}},
        {"2026-03-06 10:00", 1, {"Sat 7 Mar", "Sun 8 Mar", "weekend"}, {"3月7日", "3月8日", "周末"}},
        {"2026-09-30 10:00", 1, {"1 Oct", "7 Oct", "holiday"}, {"10月1日", "10月7日", "假"}},
    };
    for (const auto& row : rows) {
        INFO(row.received);
        const auto due = bank().working_days_after(beijing(row.received), row.days);
        for (const char* part : row.english) CHECK_THAT(english(due), Contains(part));
        for (const char* part : row.chinese) CHECK_THAT(chinese(due), Contains(part));
    }
}

TEST_CASE("nothing is said of days skipped where none were", "[art12]") {
    const auto due = bank().working_days_after(beijing("2026-03-02 10:00"), 1);
    CHECK_THAT(english(due), !Contains("skipped") && !Contains("holiday") && !Contains("weekend"));
}

TEST_CASE("a year without an official calendar is said in the sentence", "[art12]") {
    const auto due = bank().working_days_after(beijing("2026-12-31 10:00"), 1);
    CHECK(due.assumed());
    CHECK_THAT(english(due), Contains("2027") && Contains("calendar"));
    CHECK_THAT(chinese(due), Contains("2027"));
}

TEST_CASE("the other sentences say from when and to when, in both languages", "[art12]") {
    const auto from = beijing("2026-03-02 17:50");
    const auto time = bank();
    struct Row {
        const char* what;
        Due due;
        const char *english, *chinese;
    };
    const Row rows[] = {
        {"office time", time.office_time_after(from, 30min), "Tue 3 Mar 09:20", "3月3日（周二）"},
        {"clock time", time.clock_time_after(from, 15min), "18:05", "18:05"},
        {"end of day", time.end_of_day(from), "24:00", "24:00"},
        {"close of office", time.close_of_office(from), "18:00", "18:00"},
    };
    for (const auto& row : rows) {
        INFO(row.what);
        CHECK_THAT(english(row.due), Contains("Mon 2 Mar 17:50") && Contains(row.english));
        CHECK_THAT(chinese(row.due), Contains("3月2日（周一）") && Contains(row.chinese));
    }
    CHECK_THAT(english(time.working_days_after(from, 1, Trigger::raised)), Catch::StartsWith("Raised Mon 2 Mar 17:50"));
    CHECK_THAT(chinese(time.working_days_after(from, 1, Trigger::raised)), Contains("升级"));
}

TEST_CASE("days and times are named briefly", "[art12]") {
    CHECK(day_name(*parse_date("2026-02-13"), Language::english) == "Fri 13 Feb");
    CHECK(day_name(*parse_date("2026-02-13"), Language::chinese) == "2月13日（周五）");
    CHECK(clock_time(15h) == "15:00");
    CHECK(clock_time(9h + 5min) == "09:05");
    CHECK(clock_time(0min) == "00:00");
}
