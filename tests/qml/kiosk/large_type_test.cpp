// SPDX-License-Identifier: Apache-2.0
// tests/qml/kiosk/large_type_test.cpp — a customer who asks for large type on any screen.
#include <catch2/catch.hpp>

#include "kiosk_device.hpp"

using namespace huiyin::testing;

TEST_CASE("large type can be asked for on the spot, in both orientations, and nothing is cut") {
    const auto size = GENERATE(QSize(1080, 1920), QSize(1280, 800));
    KioskDevice device(size);
    device.touch("start-complaint");
    device.touch("largeTypeButton");
    REQUIRE(device.stage.theme()->property("largeType").toBool());
    CHECK(soon([&] { return cut_texts(device.root()).isEmpty(); }));
    CHECK(cut_texts(device.root()).join("\n").toStdString() == "");
    device.touch("largeTypeButton");
    CHECK(soon([&] { return cut_texts(device.root()).isEmpty(); }));
    CHECK(cut_texts(device.root()).join("\n").toStdString() == "");
}
