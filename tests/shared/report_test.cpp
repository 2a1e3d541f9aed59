// SPDX-License-Identifier: Apache-2.0
// The figures of a period, the bulletin, and who owes which report when (Art. 13, 22).
#include "shared/reports/report.hpp"

#include <algorithm>

#include "tests/support/history.hpp"
#include "tests/support/printing.hpp"

using namespace huiyin;
using namespace huiyin::test;

namespace {

constexpr const char* manager = "outlet_manager-650101";
const Period march{beijing("2026-03-01 00:00"), beijing("2026-04-01 00:00")};
const Instant after = beijing("2026-05-01 10:00");

History complaint(const std::string& subject, int level, const char* received, const Json& changes = Json::object()) {
    History story(demo_rules(), subject);
    return story.captured(received, changes, manager).graded(level, received).assigned("650101", "owner", received);
}

struct Told {
    explicit Told(std::vector<History> stories) {
        for (const auto& story : stories) complaints.push_back(story.complaint());
        for (const auto& c : complaints) pointers.push_back(&c);
    }
    std::vector<Complaint> complaints;
    std::vector<const Complaint*> pointers;
};

}  // namespace

TEST_CASE("every figure of the report lists its complaints", "[art22]") {
    const Told told({
        complaint("c-1", 1, "2026-03-02 10:00")
            .responded(manager, "2026-03-02 10:10")
            .replied(manager, "2026-03-03 10:00"),
        complaint("c-2", 2, "2026-03-02 10:00", {{"channel", "hotline"}, {"form", "offsite"}, {"category", "3.1"}}),
        complaint("c-3", 1, "2026-03-31 23:59:59")
            .told("withdrawal_requested", manager, "2026-04-01 10:00")
            .told("withdrawal_verified", manager, "2026-04-01 11:00", {{"voluntary", true}}),
        complaint("c-4", 1, "2026-04-01 00:00"),
    });
    const auto report = report_of(told.pointers, demo_rules(), march, after);
    const auto figure = [&](const char* path) { return report.at(Json::json_pointer(path)); };
    CHECK(figure("/received/count") == 3);
    CHECK(figure("/received/subjects") == Json{"c-1", "c-2", "c-3"});
    CHECK(figure("/by_channel/hotline/subjects") == Json{"c-2"});
    CHECK(figure("/by_category/2.2/count") == 2);
    CHECK(figure("/by_level/2/subjects") == Json{"c-2"});
    CHECK(figure("/by_unit/650101/count") == 3);
    CHECK(figure("/in_time/subjects") == Json{"c-1"});
    CHECK(figure("/late/subjects") == Json{"c-2"});
    CHECK(figure("/withdrawn/subjects") == Json{"c-3"});
}

TEST_CASE("the report shows what came back after it was called rectified", "[art21]") {
    const Told told({
        complaint("c-1", 1, "2026-03-02 10:00")
            .line("rectified", "branch_head-650100", "2026-03-10 10:00", {{"cause", "窗口少"}, {"measure", "增开"}}),
        complaint("c-2", 1, "2026-03-09 10:00"),
        complaint("c-3", 1, "2026-03-11 10:00"),
        complaint("c-4", 1, "2026-03-12 10:00", {{"category", "4.1"}}),
    });
    const auto report = report_of(told.pointers, demo_rules(), march, after);
    CHECK(report["come_back"] == Json{{"650101 2.2", {{"count", 1}, {"subjects", {"c-3"}}}}});
}

TEST_CASE("the bulletin names late answers and level 3 with harm, unit and responsible person", "[art22]") {
    const Told told({
        complaint("c-1", 1, "2026-03-02 10:00").replied(manager, "2026-03-03 10:00"),
        complaint("c-2", 1, "2026-03-02 10:00").replied(manager, "2026-03-20 10:00"),
        complaint("c-3", 3, "2026-03-02 10:00")
            .line("assigned", "contact_centre_lead-000030", "2026-03-02 10:01",
                  {{"unit", "650100"}, {"as", "owner"}, {"person", "branch_handler-650100"}})
            .investigated("branch_handler-650100", "2026-03-02 11:00")
            .approved("channel_operations_head-000010", "2026-03-02 14:00")
            .replied("channel_operations_head-000010", "2026-03-02 15:00")
            .told("determined", "channel_operations_officer-000010", "2026-03-05 10:00", {{"finding", "valid"}}),
        complaint("c-4", 3, "2026-03-02 10:00")
            .approved("channel_operations_head-000010", "2026-03-02 14:00")
            .replied("channel_operations_head-000010", "2026-03-02 15:00"),
    });
    const auto bulletin = bulletin_of(told.pointers, demo_rules(), march, after);
    REQUIRE(bulletin.size() == 2);
    CHECK(bulletin[0]["subject"] == "c-2");
    CHECK(bulletin[0]["why"] == "late");
    CHECK(bulletin[0]["person"] == demo_rules().organisation.find("650101")->head);
    CHECK(bulletin[1]["subject"] == "c-3");
    CHECK(bulletin[1]["why"] == "harm");
    CHECK(bulletin[1]["person"] == "branch_handler-650100");
    CHECK(bulletin[1]["branch"] == "650100");
}

TEST_CASE("the bulletin does not name a duplicate, whose first complaint says it", "[art22][rulebook12]") {
    const Told told({
        complaint("c-1", 1, "2026-03-02 10:00").replied(manager, "2026-03-03 10:00"),
        complaint("c-2", 1, "2026-03-02 11:00")
            .line("linked", "contact_centre_agent-000030", "2026-03-02 12:00", {{"to", "c-1"}, {"why", "duplicate"}}),
        complaint("c-3", 1, "2026-03-02 11:00"),
    });
    const auto bulletin = bulletin_of(told.pointers, demo_rules(), march, after);
    REQUIRE(bulletin.size() == 1);
    CHECK(bulletin[0]["subject"] == "c-3");
}

TEST_CASE("branches owe a report by quarter, the contact centre and sub-branches by month", "[art13][art22]") {
    struct Row {
        const char *unit, *now;
        DutyKind kind;
        const char *article, *period, *due;
    };
    const Row rows[] = {
        {"650100", "2026-04-01 10:00", DutyKind::quarterly_report, "22", "2026Q1", "2026-04-15 18:00"},
        {"650100", "2026-06-30 23:00", DutyKind::quarterly_report, "22", "2026Q1", "2026-04-15 18:00"},
        {"650100", "2026-07-01 00:00", DutyKind::quarterly_report, "22", "2026Q2", "2026-07-14 18:00"},
        {"650100", "2026-01-05 10:00", DutyKind::quarterly_report, "22", "2025Q4", "2026-01-15 18:00"},
        {"000030", "2026-03-02 10:00", DutyKind::monthly_report, "22", "2026-02", "2026-03-06 18:00"},
        {"000030", "2026-01-02 10:00", DutyKind::monthly_report, "22", "2025-12", "2026-01-08 18:00"},
        {"650101", "2026-03-02 10:00", DutyKind::monthly_report, "13", "2026-02", "2026-03-06 18:00"},
    };
    for (const auto& row : rows) {
        INFO(row.unit << " " << row.now);
        const auto duties = duties_of_unit(row.unit, demo_rules(), beijing(row.now));
        REQUIRE(duties.size() == 1);
        CHECK(duties[0].kind == row.kind);
        CHECK(duties[0].article == row.article);
        CHECK(duties[0].period == row.period);
        CHECK(duties[0].unit == row.unit);
        CHECK(duties[0].due.at == beijing(row.due));
    }
    for (const char* none : {"000000", "000010", "000020", "000060", "999999"})
        CHECK(duties_of_unit(none, demo_rules(), after).empty());
}

TEST_CASE("a report that was handed in is met or late, one that was not is open or overdue", "[art22]") {
    const auto state = [](const char* now, std::vector<GivenReport> given) {
        return duties_of_unit("650100", demo_rules(), beijing(now), given).front().state;
    };
    CHECK(state("2026-04-15 18:00", {}) == DutyState::open);
    CHECK(duties_of_unit("650100", demo_rules(), beijing("2026-04-15 18:00") + one_ms).front().state ==
          DutyState::overdue);
    CHECK(state("2026-04-20 10:00", {{"2026Q1", beijing("2026-04-15 18:00")}}) == DutyState::met);
    CHECK(state("2026-04-20 10:00", {{"2026Q1", beijing("2026-04-16 09:00")}}) == DutyState::late);
    CHECK(state("2026-04-20 10:00", {{"2025Q4", beijing("2026-04-15 10:00")}}) == DutyState::overdue);
}

TEST_CASE("reports of earlier periods stay owed since the bank began", "[art22]") {
    const auto duties =
        duties_of_unit("000030", demo_rules(), beijing("2026-04-20 10:00"), {}, beijing("2026-01-15 10:00"));
    std::vector<std::string> periods;
    for (const auto& duty : duties) periods.push_back(duty.period);
    CHECK(periods == std::vector<std::string>{"2026-01", "2026-02", "2026-03"});
}
