// SPDX-License-Identifier: Apache-2.0
// Queues, keys and intake of the desk.
#include <catch2/catch.hpp>

#include "tests/qml/tablet/device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

struct Desk : Device {
    Desk() : Device(QStringLiteral("qrc:/Huiyin/Desk/DeskFace.qml"), Face::desk, {1440, 900}) {}
};

}  // namespace

TEST_CASE("the keyboard alone goes through the list and takes the next step") {
    Desk desk;
    const auto subject = desk.capture(captured_body("first words"));
    REQUIRE(desk.shows("first words"));
    desk.press(Qt::Key_J);
    REQUIRE(desk.shows("Timeline"));
    desk.press(Qt::Key_A);
    desk.click("save");
    CHECK(desk.is_true([&] { return text_of(desk.view(subject), "state") == "accepted"; }));
    CHECK(desk.complaints() == "");
}

TEST_CASE("a complaint stands in the queues that its state calls for", "[art6]") {
    Desk desk;
    desk.capture(captured_body("still without an owner"));
    REQUIRE(desk.shows("Open"));
    desk.click_text("Overdue: 0");
    CHECK(desk.shows("This queue is empty"));
    desk.click_text("All: 1");
    CHECK(desk.shows("still without an owner"));
}

TEST_CASE("earlier complaints of the phone number stand beside the intake form") {
    Desk desk;
    desk.capture(captured_body("the earlier matter"));
    REQUIRE(desk.shows("the earlier matter"));
    desk.click("intake");
    REQUIRE(desk.shows("They appear here as soon as the phone number is typed."));
    desk.type("mobile", "13800138000");
    CHECK(desk.is_true([&] { return !desk.shows_now("None with this number."); }));
}

TEST_CASE("every key of the desk is shown on one page") {
    Desk desk;
    desk.press(Qt::Key_F1);
    CHECK(desk.shows("The next step of the open complaint"));
    desk.press(Qt::Key_Escape);
    CHECK(desk.is_true([&] { return !desk.shows_now("The next step of the open complaint"); }));
}
