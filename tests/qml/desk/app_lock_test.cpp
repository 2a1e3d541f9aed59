// SPDX-License-Identifier: Apache-2.0
// The desk locked: no key reaches it; the PIN opens the device, the password head office.
#include <catch2/catch.hpp>

#include "tests/qml/tablet/device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

const QString account = QStringLiteral("outlet_manager-650101"), pin = QStringLiteral("830519");

struct Desk : Device {
    Desk() : Device(QStringLiteral("qrc:/Huiyin/Desk/DeskFace.qml"), Face::desk, {1440, 900}, Gated{}) {
        type("account", account);
        type("password", "demo");
        press(Qt::Key_Return);
        REQUIRE(shows("Choose a PIN of 6 to 12 digits"));
        type_pin(pin);
        REQUIRE(shows("The same PIN once more"));
        type_pin(pin);
        REQUIRE(shows("Choose a complaint"));
    }
};

}  // namespace

TEST_CASE("behind the shut gate no key of the desk does anything, and its sheets are out of sight") {
    Desk desk;
    desk.press(Qt::Key_N);
    REQUIRE(desk.shows("Earlier complaints"));
    desk.type("narrative", "She said that");
    desk.session().app_lock()->lock();
    REQUIRE(desk.shows("Locked."));
    CHECK_FALSE(desk.shows_now("Earlier complaints"));
    CHECK_FALSE(desk.shows_now("She said that"));
    for (const auto key : {Qt::Key_N, Qt::Key_F1, Qt::Key_Escape, Qt::Key_J, Qt::Key_Slash}) desk.press(key);
    desk.press(Qt::Key_1, Qt::ControlModifier);
    CHECK(desk.shows_now("Locked."));
    CHECK_FALSE(desk.shows_now("Earlier complaints"));
    CHECK_FALSE(desk.shows_now("Ctrl"));
    desk.press(Qt::Key_Backspace);  // what the keys typed so far
    desk.press(Qt::Key_Backspace);
    desk.type_pin(pin);
    REQUIRE(desk.is_true([&] { return !desk.session().app_lock()->shut(); }));
    CHECK(desk.shows("Earlier complaints"));
    CHECK(desk.shows("She said that"));
    CHECK(desk.complaints() == "");
}

TEST_CASE("who came in with the PIN is asked for the password before head office shows its figures") {
    Desk desk;
    CHECK(desk.session().can_ask_office());
    desk.restart();
    desk.type_pin(pin);
    REQUIRE(desk.shows("Choose a complaint"));
    CHECK(desk.session().signed_in());
    CHECK_FALSE(desk.session().can_ask_office());
    desk.click_text("Sign out or change");
    REQUIRE(desk.shows("You are signed in with your PIN."));
    desk.type("password", "demo");
    desk.press(Qt::Key_Return);
    CHECK(desk.is_true([&] { return desk.session().can_ask_office(); }));
    CHECK_FALSE(desk.session().app_lock()->shut());
    CHECK(desk.complaints() == "");
}
