// SPDX-License-Identifier: Apache-2.0
// A customer at a kiosk calls somebody: it rings on the tablet, above whatever is open (docs/decisions/0038).
#include <catch2/catch.hpp>

#include "tests/qml/tablet/device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

struct Ringing : Device {
    Ringing() : Device(QStringLiteral("qrc:/Huiyin/Tablet/TabletFace.qml"), Face::tablet, {1280, 800}) {}
    void ring() { network().ringing = {{"k-0001", "Lobby", *parse_instant("2026-03-03T10:16:00+08:00")}}; }
    static constexpr const char* words = "A customer asks for help at Lobby (Tue 3 Mar 10:16).";
};

}  // namespace

TEST_CASE("a call rings on the tablet with kiosk and time, until somebody says that they go", "[outlet_staff]") {
    Ringing tablet;
    tablet.ring();
    REQUIRE(tablet.shows(Ringing::words));
    tablet.click_text("I'm going");
    CHECK(tablet.is_true([&] { return tablet.network().gone_to == std::vector<std::string>{"k-0001"}; }));
    CHECK(tablet.is_true([&] { return !tablet.shows_now(Ringing::words); }));
    CHECK(tablet.complaints() == "");
}

TEST_CASE("a call that somebody else goes to stops ringing by itself", "[outlet_staff]") {
    Ringing tablet;
    tablet.ring();
    REQUIRE(tablet.shows(Ringing::words));
    tablet.network().ringing.clear();
    CHECK(tablet.is_true([&] { return !tablet.shows_now(Ringing::words); }));
    CHECK(tablet.network().gone_to.empty());
}

TEST_CASE("a call is heard and answered above a sheet that is open, which stays open", "[outlet_staff]") {
    Ringing tablet;
    const auto subject = tablet.capture(captured_body());
    REQUIRE(tablet.shows("Respond to the customer"));
    tablet.face()->setProperty("subject", QString::fromStdString(subject));
    tablet.click_text("Record first contact");
    tablet.type("field-text", "We look into it.");
    tablet.ring();
    REQUIRE(tablet.shows(Ringing::words));
    tablet.click_text("I'm going");
    CHECK(tablet.is_true([&] { return tablet.network().gone_to.size() == 1; }));
    CHECK(tablet.shows("We look into it."));
    CHECK(tablet.complaints() == "");
}
