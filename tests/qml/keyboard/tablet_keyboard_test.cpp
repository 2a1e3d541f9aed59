// SPDX-License-Identifier: Apache-2.0
// The keyboard on the tablet's screen.
#include <catch2/catch.hpp>

#include "tests/qml/tablet/device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

struct Tablet : Device {
    Tablet() : Device(QStringLiteral("qrc:/Huiyin/Tablet/TabletFace.qml"), Face::tablet, {1280, 800}) {}
};

}  // namespace

TEST_CASE("a tablet has the kiosk's keyboard, and what one writes stays above it") {
    Tablet tablet;
    tablet.activate();
    tablet.click("rail-capture");
    tablet.click("narrative");
    const auto keyboard = tablet.place_of("keyboard");
    CHECK(keyboard.bottom() <= 801);
    CHECK(tablet.is_true(
        [&] { return tablet.place_of("narrative").bottom() <= tablet.place_of("wordCandidateView").top() + 1; }));
    CHECK(tablet.place_of("submit").bottom() <= tablet.place_of("wordCandidateView").top() + 1);
    CHECK(tablet.complaints() == "");
}

TEST_CASE("the keyboard lies in front of a sheet, which ends above it") {
    Tablet tablet;
    tablet.activate();
    tablet.click("rail-person");
    tablet.click("account");
    const auto keyboard = tablet.place_of("keyboard");
    CHECK(tablet.is_true([&] { return tablet.place_of("signOut").bottom() <= keyboard.top() + 1; }));
    tablet.press_on_screen("w");
    tablet.press_on_screen("l");
    CHECK(tablet.is_true([&] { return tablet.text_of_item("account").toLower() == "wl"; }));
    CHECK(tablet.complaints() == "");
}
