// SPDX-License-Identifier: Apache-2.0
// The calendar, branches' own rules and the policy's lists are changed on the desk, against a head office that really
// runs (rulebook 1, 4, 9; Art. 24).
#include <catch2/catch.hpp>

#include "tests/qml/tablet/device.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using huiyin::test::RunningOffice;
using huiyin::testing::Device;

namespace {

const char* const head = "channel_operations_head-000010";

struct SomeonesDesk : Device {
    SomeonesDesk(RunningOffice& office, const char* account, const char* password)
        : Device(QStringLiteral("qrc:/Huiyin/Desk/DeskFace.qml"), office.url(),
                 office.enrolment_code("000010", Face::desk), {1440, 900}) {
        sign_in(QString::fromUtf8(account), QString::fromUtf8(password));
    }
};
struct Administrator : SomeonesDesk {
    explicit Administrator(RunningOffice& office) : SomeonesDesk(office, "administrator-000000", "demo-000000") {}
};

Json rules_of(RunningOffice& office) { return office.get("/v1/policy", head).json().at("rules"); }

bool is_off(RunningOffice& office, const char* day) {
    const auto off = rules_of(office)["workdays"]["years"]["2026"]["weekdays_off"];
    return std::ranges::find(off, Json(day)) != off.end();
}

}  // namespace

TEST_CASE("an administrator makes a day a public holiday, sees what moves, and puts the calendar in force",
          "[rulebook4][policy]") {
    RunningOffice office;
    office.captured(test::captured_body());
    Administrator desk(office);
    desk.click("page-calendar");
    REQUIRE(desk.shows("By the official calendar of 2026"));
    desk.click("day-2026-03-04");
    REQUIRE(desk.shows("Wed 4 Mar 2026: public holiday"));
    desk.click("day-2026-03-07");
    REQUIRE(desk.shows("Sat 7 Mar 2026: worked to make up"));
    desk.click("day-2026-03-07");
    CHECK(desk.is_true([&] { return !desk.shows_now("Sat 7 Mar 2026: worked to make up"); }));
    desk.click("try");
    REQUIRE(desk.shows("of 1 open complaints would move."));
    CHECK(desk.shows("Thu 5 Mar 18:00 → Fri 6 Mar 18:00"));
    CHECK_FALSE(is_off(office, "2026-03-04"));
    desk.click("put-in-force");
    REQUIRE(desk.shows("In force from now on."));
    CHECK(is_off(office, "2026-03-04"));
    CHECK(desk.is_true(
        [&] { return !desk.session().rules()->calendar.is_working_day(Date{std::chrono::year{2026} / 3 / 4}); }));
    CHECK(desk.complaints() == "");
}

TEST_CASE("who changes the calendar while somebody else changes the rules is told, and looks again",
          "[policy][conflict]") {
    RunningOffice office;
    Administrator desk(office);
    desk.click("page-calendar");
    desk.click("day-2026-03-04");
    desk.click("try");
    REQUIRE(desk.shows("0 due times of 0 open complaints would move."));
    auto policy = rules_of(office)["policy"];
    policy["version"] = "2026-2";
    REQUIRE(office.post("/v1/policy", {{"policy", policy}}, head).status == 200);
    desk.click("put-in-force");
    REQUIRE(desk.shows("The rules were changed by somebody else meanwhile: look at them again."));
    CHECK_FALSE(is_off(office, "2026-03-04"));
    desk.click_text("Look again");
    CHECK(desk.is_true([&] { return !desk.shows_now("somebody else"); }));
    desk.click("day-2026-03-04");
    desk.click("try");
    desk.click("put-in-force");
    REQUIRE(desk.shows("In force from now on."));
    CHECK(is_off(office, "2026-03-04"));
    CHECK(desk.complaints() == "");
}

TEST_CASE("a year without an official calendar says so and is given one", "[rulebook4]") {
    RunningOffice office;
    Administrator desk(office);
    desk.click("page-calendar");
    desk.click("year");
    desk.click_text("2027 (not official)");
    REQUIRE(desk.shows("No official calendar for 2027"));
    desk.click("make-official");
    REQUIRE(desk.shows("2027 has an official calendar"));
    desk.click("day-2027-01-01");
    desk.click("try");
    desk.click("put-in-force");
    REQUIRE(desk.shows("In force from now on."));
    CHECK(rules_of(office)["workdays"]["years"]["2027"]["weekdays_off"] == Json{"2027-01-01"});
    CHECK(desk.complaints() == "");
}

TEST_CASE("a branch's limit is tightened on the desk, never loosened, and taken back again", "[art24]") {
    RunningOffice office;
    Administrator desk(office);
    desk.click("page-branches");
    desk.click("branch");
    desk.click_text("650100  Urumqi Branch");
    REQUIRE(desk.shows("The branch follows the bank's rules alone"));
    desk.type("own-limits.1.resolve.working_days", "4");
    desk.click("put-in-force");
    REQUIRE(desk.shows("a branch may only tighten (Art. 24)"));
    desk.type("own-limits.1.resolve.working_days", "2");
    desk.click("put-in-force");
    REQUIRE(desk.shows("In force from now on."));
    REQUIRE(desk.shows("The branch's own rules hold: 650100-1"));
    CHECK(rules_of(office)["branches"][0]["limits"]["1"]["resolve"]["working_days"] == 2);
    desk.click("take-back");
    desk.click("confirm");
    REQUIRE(desk.shows("The branch follows the bank's rules alone"));
    CHECK(rules_of(office).value("branches", Json::array()).empty());
    CHECK(desk.complaints() == "");
}

TEST_CASE("a branch hands in its own rules, and channel operations sends them back or puts them in force", "[art24]") {
    RunningOffice office;
    {
        Device desk(QStringLiteral("qrc:/Huiyin/Desk/DeskFace.qml"), office.url(),
                    office.enrolment_code("650100", Face::desk), {1440, 900});
        desk.sign_in("branch_head-650100", "demo-650100");
        desk.click("page-branches");
        REQUIRE(desk.shows("The branch follows the bank's rules alone"));
        desk.type("own-limits.1.resolve.working_days", "2");
        desk.type("words", "Faster at our counters");
        desk.click("hand-in");
        REQUIRE(desk.shows("Submitted, waiting for channel operations"));
        CHECK_FALSE(desk.shows_now("Send back"));  // not theirs to decide
        CHECK(desk.complaints() == "");
    }
    CHECK(rules_of(office).value("branches", Json::array()).empty());
    SomeonesDesk desk(office, head, "demo-000010");
    desk.click("page-branches");
    desk.click("branch");
    desk.click_text("650100  Urumqi Branch");
    REQUIRE(desk.shows("Submitted, waiting for channel operations"));
    desk.click("accept");
    REQUIRE(desk.shows("The branch's own rules hold: 650100-1"));
    CHECK(rules_of(office)["branches"][0]["limits"]["1"]["resolve"]["working_days"] == 2);
    CHECK(desk.complaints() == "");
}

TEST_CASE("a branch's limit is tried on the past first: the head sees which complaints, an administrator how many",
          "[art24][rulebook9]") {
    RunningOffice office;
    const auto number = text_of(office.captured(test::captured_body()), "number");
    office.move_to("2026-03-05 10:00");
    const auto try_one_day = [](SomeonesDesk& desk) {
        desk.click("page-branches");
        desk.click("branch");
        desk.click_text("650100  Urumqi Branch");
        desk.type("own-limits.1.resolve.working_days", "1");
        desk.click("try");
        REQUIRE(desk.shows("1 of 1 complaints would have been late, graded, routed or scored otherwise."));
        desk.picture();
    };
    {
        SomeonesDesk desk(office, head, "demo-000010");
        try_one_day(desk);
        CHECK(desk.shows(QString::fromStdString(number)));
        CHECK(desk.complaints() == "");
    }
    Administrator desk(office);
    try_one_day(desk);
    CHECK_FALSE(desk.shows_now(QString::fromStdString(number)));
    desk.type("own-limits.1.resolve.working_days", "2");
    CHECK(desk.is_true([&] { return !desk.shows_now("1 of 1 complaints"); }));
    CHECK(rules_of(office).value("branches", Json::array()).empty());
    CHECK(desk.complaints() == "");
}

TEST_CASE("a branch adds a sub-category and its emergency contacts on the desk", "[art8][art24]") {
    RunningOffice office;
    Administrator desk(office);
    desk.click("page-branches");
    desk.click("branch");
    desk.click_text("650100  Urumqi Branch");
    desk.click_text("Lists");
    REQUIRE(desk.shows("This list is empty."));
    desk.click("add-row");
    desk.click("cell-category");
    desk.click_text("2 Personnel");
    desk.type("cell-code", "2.8");
    desk.type("cell-name", "x");
    desk.type("cell-name_en", "Languages");
    desk.type("cell-phrases", "Nobody speaks my language.");
    desk.click("list");
    desk.click_text("Emergency contacts (Art. 8)");
    desk.click("add-row");
    desk.type("cell-contacts", "Li Min");
    desk.click("put-in-force");
    INFO(desk.picture().toStdString());
    REQUIRE(desk.shows("In force from now on."));
    const auto file = rules_of(office)["branches"][0];
    INFO(file.dump());
    CHECK(file["sub_categories"][0]["code"] == "2.8");
    CHECK(file["sub_categories"][0]["phrases"] == Json{"Nobody speaks my language."});
    CHECK(file["contacts"].begin().value() == Json{"Li Min"});
    CHECK(desk.complaints() == "");
}

TEST_CASE("the policy's lists are edited on the desk, tried on the past and put in force", "[art9][art17][policy]") {
    RunningOffice office;
    auto body = test::captured_body();
    body["form"] = "offsite";
    body["channel"] = "hotline";
    office.captured(body, "contact_centre_agent-000030");
    SomeonesDesk desk(office, head, "demo-000010");
    desk.click("page-policy");
    desk.click_text("Lists");
    REQUIRE(desk.shows("Categories and their departments (Art. 9, 17)"));
    desk.click("rule-row-1");
    desk.type("cell-name_en", "People");
    desk.click("list");
    desk.click_text("What channels mean (Art. 11; Op. 9, 10)");
    desk.click("rule-row-3");  // the hotline
    desk.click("cell-sensitive");
    desk.click("try");
    REQUIRE(desk.shows("1 of 1 complaints would have been late, graded, routed or scored otherwise."));
    desk.click("put-in-force");
    REQUIRE(desk.shows("In force from now on: 2026-2"));
    const auto policy = rules_of(office)["policy"];
    CHECK(policy["categories"][1]["name_en"] == "People");
    CHECK(policy["categories"][1]["sub"].size() == 5);
    const auto& sensitive = policy["grading"]["sensitive_channels"];
    CHECK(std::ranges::find(sensitive, Json("hotline")) != sensitive.end());
    CHECK(desk.complaints() == "");
}

TEST_CASE("a list's row that is wrong is refused by its place in the file, and nothing is changed", "[policy]") {
    RunningOffice office;
    SomeonesDesk desk(office, head, "demo-000010");
    desk.click("page-policy");
    desk.click_text("Lists");
    desk.click("list");
    desk.click_text("Office hours");
    desk.type("cell-hours", "18:00-09:00");
    desk.click("try");
    REQUIRE(desk.shows("office_hours.default[0]"));
    desk.click("undo");
    desk.click("list");
    desk.click_text("First answers of the knowledge base");
    desk.click("remove-row");
    desk.click("try");
    REQUIRE(desk.shows("0 of 0 complaints would have been late, graded, routed or scored otherwise."));
    CHECK(office.rules().policy.version == "2026-1");
    CHECK(desk.complaints() == "");
}
