// SPDX-License-Identifier: Apache-2.0
// What head office does not take is told on the face with why, and is sent again or set aside by a person's hands
// (docs/protocol.md, "Refusals").
#include <atomic>
#include <catch2/catch.hpp>

#include "tests/qml/tablet/device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

TEST_CASE("a refused line holds nothing back, is told with why, and is sent again or set aside by hand") {
    std::atomic<bool> refuses{true};
    Device tablet(QStringLiteral("qrc:/Huiyin/Tablet/TabletFace.qml"), Face::tablet, {1280, 800});
    tablet.network().office.refuse = [&](const Event& line) {
        const bool poison = text_of(line.body, "narrative") == "poison";
        return refuses && poison ? std::string("by: the account is not known") : std::string{};
    };
    tablet.capture(captured_body("poison"));
    tablet.capture(captured_body());
    REQUIRE(tablet.is_true([&] { return tablet.session().refused() == 1 && tablet.session().waiting() == 0; }));
    tablet.click("rail-sync");
    REQUIRE(tablet.shows("Entries that head office refused"));
    CHECK(tablet.shows_now("Event 1: "));

    tablet.click("send-again-1");  // it is refused once more
    REQUIRE(tablet.shows("Event 3: "));
    CHECK(tablet.session().refused() == 1);
    refuses = false;
    tablet.click("send-again-3");
    REQUIRE(tablet.is_true([&] { return tablet.session().refused() == 0 && tablet.session().waiting() == 0; }));
    int arrived = 0;
    for (const auto& line : tablet.network().office.feed) arrived += text_of(line.body, "narrative") == "poison";
    CHECK(arrived == 1);

    refuses = true;
    tablet.capture(captured_body("poison"));
    REQUIRE(tablet.shows("Event 5: "));
    tablet.click("let-be-5");
    REQUIRE(tablet.is_true([&] { return tablet.session().refused() == 0; }));
    CHECK_FALSE(tablet.shows_now("Entries that head office refused"));
    tablet.restart();
    CHECK(tablet.is_true([&] { return tablet.session().status().opened && tablet.session().refused() == 0; }));
}
