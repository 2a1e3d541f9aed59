// SPDX-License-Identifier: Apache-2.0
// Only who knows the branch's PIN leaves the kiosk.
#include <QSignalSpy>
#include <catch2/catch.hpp>

#include "client/app/kiosk/leave_pin.hpp"
#include "kiosk_device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

void enter(KioskDevice& device, const char* pin) {
    for (const char* digit = pin; *digit; ++digit) device.touch(QStringLiteral("pin-") + QLatin1Char(*digit));
    device.touch("pin-OK");
}

void hold_the_emblem(KioskDevice& device) {
    REQUIRE(QMetaObject::invokeMethod(device.find("header"), "held"));
    device.find("leavePad");
}

}  // namespace

TEST_CASE("the PIN is kept as a hash, and only it is right") {
    TempDirectory directory;
    CHECK_FALSE(app::has_leave_pin(directory.path()));
    CHECK_FALSE(app::is_leave_pin(directory.path(), ""));
    REQUIRE(app::set_leave_pin(directory.path(), "650101"));
    CHECK(app::has_leave_pin(directory.path()));
    CHECK(app::is_leave_pin(directory.path(), "650101"));
    CHECK_FALSE(app::is_leave_pin(directory.path(), "650102"));
    CHECK_FALSE(app::is_leave_pin(directory.path(), ""));
    CHECK_FALSE(directory.holds("650101"));
    for (const char* bad : {"", "12345", "1234567890123", "65010a"}) {
        INFO(bad);
        CHECK_FALSE(app::set_leave_pin(directory.path(), bad));
    }
    CHECK(app::is_leave_pin(directory.path(), "650101"));
}

TEST_CASE("the right PIN leaves the kiosk, a wrong one does not") {
    KioskDevice device;
    REQUIRE(app::set_leave_pin(device.directory.path(), "650101"));
    QSignalSpy quit(device.stage.view().engine(), &QQmlEngine::quit);
    hold_the_emblem(device);
    enter(device, "111111");
    REQUIRE(soon([&] { return device.all_texts().contains("Wrong PIN."); }));
    CHECK(quit.isEmpty());
    enter(device, "650101");
    CHECK(soon([&] { return quit.size() == 1; }));
}

TEST_CASE("who holds the emblem reads which program this is, on which kiosk, and when it last exchanged") {
    QCoreApplication::setApplicationVersion("9.8.7");
    KioskDevice device;
    hold_the_emblem(device);
    REQUIRE(soon([&] { return device.all_texts().contains("9.8.7"); }));
    for (const char* told : {"k-0001", "Last exchange", "GPL-3.0-or-later"}) {
        INFO(told);
        CHECK(device.all_texts().contains(told));
    }
}

TEST_CASE("after five wrong PINs no more are taken for a while") {
    KioskDevice device;
    REQUIRE(app::set_leave_pin(device.directory.path(), "650101"));
    hold_the_emblem(device);
    for (int i = 0; i < 5; ++i) {
        device.touch("pin-1");
        device.touch("pin-OK");
        REQUIRE(soon([&] { return !device.all_texts().contains("One moment"); }));
    }
    CHECK(soon([&] { return device.all_texts().contains("Too many wrong PINs."); }));
    CHECK_FALSE(device.shows("pin-OK"));
    device.touch("pinCancel");
    hold_the_emblem(device);
    CHECK_FALSE(device.shows("pin-OK"));
}

TEST_CASE("without a PIN nobody leaves from the screen, and it is said how one is set") {
    KioskDevice device;
    hold_the_emblem(device);
    CHECK_FALSE(device.shows("pin-OK"));
    CHECK(device.all_texts().contains("--set-pin"));
}
