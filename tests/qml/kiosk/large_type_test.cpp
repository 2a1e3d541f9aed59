// SPDX-License-Identifier: Apache-2.0
// A customer who asks for large type on any screen.
#include <catch2/catch.hpp>

#include "kiosk_device.hpp"

using namespace huiyin::testing;

TEST_CASE("what is wrong comes into sight, however little fits on the screen") {
    KioskDevice device(QSize(1280, 800));
    device.touch("largeTypeButton");
    device.kiosk().begin("complaint");
    device.kiosk().put("category", "2");
    device.kiosk().put("subCategory", "2.2");
    device.kiosk().next();
    device.kiosk().put("narrative", "...");
    device.kiosk().next();
    device.kiosk().next();
    device.kiosk().put("mobile", "138");
    auto* field = device.find("mobile");
    auto* screen = device.find("screen");
    const auto in_sight = [&] {
        const auto seen = [](QQuickItem* item) {
            return item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
        };
        return field->property("error").toString() != "" && seen(screen).contains(seen(field));
    };
    CHECK_FALSE(in_sight());
    device.touch("nextButton");
    CHECK(device.kiosk().step() == "contact");
    CHECK(soon(in_sight));
}

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
