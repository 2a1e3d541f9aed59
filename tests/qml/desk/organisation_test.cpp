// SPDX-License-Identifier: Apache-2.0
// The administrator changes the organisation on the desk, against a head office that really runs (rulebook 1; Art. 7,
// 8).
#include <catch2/catch.hpp>

#include "tests/qml/tablet/device.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using huiyin::test::RunningOffice;
using huiyin::testing::Device;

namespace {

struct Administrator : Device {
    explicit Administrator(RunningOffice& office)
        : Device(QStringLiteral("qrc:/Huiyin/Desk/DeskFace.qml"), office.url(),
                 office.enrolment_code("000000", Face::desk), {1440, 900}) {
        sign_in(QStringLiteral("administrator-000000"), QStringLiteral("demo-000000"));
        open("650101");
    }
    void open(const QString& unit) {
        type(QStringLiteral("find-unit"), unit);
        click(QStringLiteral("unit-") + unit);
        type(QStringLiteral("find-unit"), QStringLiteral(" "));
    }
    void choose_parent(const char* name) {
        click("cell-parent");
        click_text(QString::fromUtf8(name));
    }
};

}  // namespace

TEST_CASE("an administrator moves an outlet on the desk, sees who will see its complaints, and puts it in force",
          "[rulebook1][policy]") {
    RunningOffice office;
    office.captured(test::captured_body());
    Administrator desk(office);
    desk.type("cell-name_en", "Tianshan Road");
    desk.choose_parent("650000  Karamay Branch");
    INFO(desk.picture().toStdString());
    REQUIRE(desk.shows("moves from 650100  Urumqi Branch to 650000  Karamay Branch"));
    CHECK(desk.shows("650101  Tianshan Road: English name Beijing Road Sub-branch → Tianshan Road"));
    desk.click("try");
    REQUIRE(desk.shows("Karamay Branch will see more complaints: 1"));
    CHECK(desk.shows("Urumqi Branch will see fewer complaints: 1"));
    CHECK(office.rules().organisation.branch_of("650101") == "650100");
    desk.picture();
    desk.click("put-in-force");
    REQUIRE(desk.shows("This takes effect immediately."));
    desk.picture();
    desk.click("confirm");
    REQUIRE(desk.shows("In force from now on."));
    CHECK(office.rules().organisation.branch_of("650101") == "650000");
    CHECK(office.rules().organisation.find("650101")->name_en == "Tianshan Road");
    CHECK(desk.is_true([&] { return desk.session().rules()->organisation.branch_of("650101") == "650000"; }));
    CHECK(desk.complaints() == "");
}

TEST_CASE("heads and contacts are changed on the desk, and what articles 7 and 8 ask for is said at once",
          "[art7][art8]") {
    RunningOffice office;
    Administrator desk(office);
    desk.type("cell-head", " ");
    REQUIRE(desk.shows("No head who is first responsible (Art. 7)"));
    desk.type("cell-head", "Ma Jun");
    CHECK(desk.is_true([&] { return !desk.shows_now("No head who is first responsible"); }));
    desk.type("cell-emergency_contacts", "Li Min");
    desk.click("try");
    REQUIRE(desk.shows("Nobody will see more or fewer complaints."));
    desk.click("put-in-force");
    desk.click("confirm");
    REQUIRE(desk.shows("In force from now on."));
    CHECK(office.rules().organisation.find("650101")->head == "Ma Jun");
    CHECK(office.rules().organisation.find("650101")->emergency_contacts == std::vector<std::string>{"Li Min"});
    CHECK(desk.complaints() == "");
}

TEST_CASE("a unit is added and taken out on the desk, and what is wrong is said with its place in the file",
          "[rulebook1]") {
    RunningOffice office;
    Administrator desk(office);
    desk.open("650000");
    desk.click("add-unit");
    REQUIRE(desk.shows("A unit's code is six digits"));
    desk.click("try");
    REQUIRE(desk.shows("units[25].code: A unit's code is six digits"));
    desk.type("cell-code", "650007");
    desk.type("cell-name", "x");
    REQUIRE(desk.shows("650007  x: new"));
    desk.click("try");
    desk.click("put-in-force");
    desk.click("confirm");
    REQUIRE(desk.shows("In force from now on."));
    CHECK(office.rules().organisation.find("650007")->parent == "650000");
    desk.open("650007");
    desk.click("take-out");
    REQUIRE(desk.shows("650007  x: removed"));
    desk.open("650106");
    desk.click("take-out");
    desk.click("try");
    REQUIRE(desk.shows("650106 cannot go: complaints, accounts or devices stand at it"));
    desk.click("undo");
    CHECK(desk.is_true([&] { return !desk.shows_now("cannot go"); }));
    CHECK(office.rules().organisation.find("650106"));
    CHECK(desk.complaints() == "");
}

TEST_CASE("who changes the organisation while somebody else changes the rules is told, and looks again",
          "[policy][conflict]") {
    RunningOffice office;
    Administrator desk(office);
    desk.choose_parent("650000  Karamay Branch");
    desk.click("try");
    REQUIRE(desk.shows("Nobody will see more or fewer complaints."));
    const char* const head = "channel_operations_head-000010";
    auto policy = office.get("/v1/policy", head).json()["rules"]["policy"];
    policy["version"] = "2026-2";
    REQUIRE(office.post("/v1/policy", {{"policy", policy}}, head).status == 200);
    desk.click("put-in-force");
    desk.click("confirm");
    REQUIRE(desk.shows("The rules were changed by somebody else meanwhile: look at them again."));
    CHECK(office.rules().organisation.branch_of("650101") == "650100");
    desk.click_text("Look again");
    CHECK(desk.is_true([&] { return !desk.shows_now("somebody else"); }));
    CHECK(desk.is_true([&] { return !desk.shows_now("moves from"); }));
    CHECK(desk.complaints() == "");
}
