// SPDX-License-Identifier: Apache-2.0
// How close the rows of the desk's list stand.
#include <catch2/catch.hpp>

#include "tests/qml/tablet/device.hpp"

using namespace huiyin;
using huiyin::testing::Device;

TEST_CASE("rows of the desk's list are half as high when they are compact, and stay so after a restart") {
    Device desk(QStringLiteral("qrc:/Huiyin/Desk/DeskFace.qml"), Face::desk, {1366, 768});
    desk.capture(testing::captured_body("the words of a customer who has waited long"));
    const auto comfortable = desk.place_of("row").height();
    desk.activate();
    desk.press(Qt::Key_D);
    const auto is_half = [&] { return desk.place_of("row").height() <= comfortable * 0.6; };
    CHECK(desk.is_true(is_half));
    desk.restart();
    CHECK(desk.is_true(is_half));
    desk.click("density");
    CHECK(desk.is_true([&] { return desk.place_of("row").height() == comfortable; }));
    CHECK(desk.complaints() == "");
}
