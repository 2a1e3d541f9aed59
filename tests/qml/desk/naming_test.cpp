// SPDX-License-Identifier: Apache-2.0
// Whoever accepts a complaint of level 2 is asked who is in charge of it, and picks a person (专人, Art. 11).
#include <catch2/catch.hpp>

#include "tests/qml/tablet/device.hpp"
#include "tests/server/support/running_office.hpp"

using namespace huiyin;
using huiyin::test::RunningOffice;
using huiyin::testing::Device;

TEST_CASE("accepting a complaint of level 2 asks who is in charge, and picks one of the branch",
          "[art11][rulebook12]") {
    RunningOffice office;
    auto body = test::captured_body();
    body["facts"] = {{"loss", "small"}, {"loss_fen", 10'000}};
    const auto subject = text_of(office.captured(body), "subject");
    REQUIRE(office.whole(subject).at("level") == 2);
    Device branch("qrc:/Huiyin/Tablet/TabletFace.qml", office.url(), office.enrolment_code("650100", Face::tablet),
                  {1280, 800});
    branch.sign_in("branch_head-650100", "demo-650100");
    REQUIRE(branch.is_true([&] { return !branch.session().status().colleagues.empty(); }));
    REQUIRE(branch.is_true(
        [&] { return branch.session().snapshot() && !branch.session().snapshot()->complaints.empty(); }));
    branch.face()->setProperty("subject", QString::fromStdString(subject));
    REQUIRE(branch.shows("Timeline"));
    branch.click("more");
    branch.click_text("Accept");
    branch.click("field-in_charge");
    branch.click_text(QStringLiteral("乌鲁木齐分行 branch_handler · Branch handler · Urumqi Branch"));
    branch.picture();
    branch.click("save");
    const auto owner = [&] { return branch.view(subject).at("owner"); };
    CHECK(branch.is_true([&] { return text_of(owner(), "person") == "branch_handler-650100"; }));
    CHECK(branch.is_true([&] { return test::count_kind(branch.view(subject), "accepted") == 1; }));
    CHECK(branch.complaints() == "");
}
