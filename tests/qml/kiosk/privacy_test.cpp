// SPDX-License-Identifier: Apache-2.0
// Nothing of one customer is left for the next; nothing is lost when a commit fails.
#include <QClipboard>
#include <QGuiApplication>
#include <catch2/catch.hpp>

#include "kiosk_device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

const auto name = QStringLiteral("王建国"), mobile = QStringLiteral("13800138000"),
           words = QStringLiteral("柜台前发生争执");

void fill_in(app::KioskModel& kiosk) {
    kiosk.begin("complaint");
    kiosk.put("category", "2");
    kiosk.put("subCategory", "2.2");
    kiosk.next();
    kiosk.put("narrative", words);
    kiosk.next();
    kiosk.next();
    kiosk.put("name", name);
    kiosk.put("mobile", mobile);
}

void nothing_is_left(KioskDevice& device) {
    CHECK(device.kiosk().step() == "start");
    CHECK(device.kiosk().draft() == app::CustomerDraft{});
    CHECK(device.kiosk().receipt_number() == "");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const auto texts = device.all_texts();
    for (const auto& secret : {name, mobile, words}) CHECK_FALSE(texts.contains(secret));
}

}  // namespace

TEST_CASE("after the countdown nothing of the customer is left in any item or model") {
    KioskDevice device(QSize(1080, 1920), {{"idleMs", 60}, {"warningMs", 60}});
    fill_in(device.kiosk());
    REQUIRE(soon([&] { return device.all_texts().contains(mobile); }));
    REQUIRE(soon([&] { return device.kiosk().step() == "start"; }));
    nothing_is_left(device);
    CHECK(device.session().language() == "zh");
    device.kiosk().begin("complaint");
    device.kiosk().put("category", "2");
    device.kiosk().put("subCategory", "2.2");
    device.kiosk().next();
    CHECK(device.find("narrative")->property("text").toString() == "");
}

TEST_CASE("what was copied or taken back is gone with the customer") {
    KioskDevice device;
    fill_in(device.kiosk());
    device.kiosk().show("what");
    device.write("narrative", "!");
    auto* field = device.stage.view().activeFocusItem();
    QMetaObject::invokeMethod(field, "selectAll");
    QMetaObject::invokeMethod(field, "cut");
    REQUIRE(QGuiApplication::clipboard()->text().contains(words));
    REQUIRE(field->property("canUndo").toBool());
    device.touch("leaveButton");
    nothing_is_left(device);
    CHECK(QGuiApplication::clipboard()->text() == "");
    device.kiosk().begin("praise");
    device.touch("narrative");
    CHECK_FALSE(device.stage.view().activeFocusItem()->property("canUndo").toBool());
    CHECK_FALSE(device.stage.view().activeFocusItem()->property("canPaste").toBool());
}

TEST_CASE("the warning counts down, and a touch keeps everything") {
    KioskDevice device(QSize(1080, 1920), {{"idleMs", 400}, {"warningMs", 60'000}});
    fill_in(device.kiosk());
    device.touch("stayButton");
    CHECK(soon([&] { return !device.shows("idleWarning"); }));
    CHECK(device.kiosk().draft().mobile == mobile);
    device.find("idleWarning");  // and it comes again
}

TEST_CASE("the start page alone is never counted down") {
    KioskDevice device(QSize(1080, 1920), {{"idleMs", 30}, {"warningMs", 30}});
    device.session().setLanguage("zh");
    device.kiosk().begin("complaint");
    REQUIRE(soon([&] { return device.kiosk().step() == "start"; }));
    CHECK_FALSE(QTest::qWaitFor([&] { return device.shows("idleWarning"); }, 150));
}

TEST_CASE("giving up forgets everything at once, and Back from the first step does too") {
    KioskDevice device;
    fill_in(device.kiosk());
    device.touch("leaveButton");
    REQUIRE(soon([&] { return device.shows("start-complaint"); }));
    nothing_is_left(device);
    device.kiosk().begin("complaint");
    device.kiosk().put("category", "2");
    device.touch("backButton");
    nothing_is_left(device);
}

TEST_CASE("a commit that failed says so and keeps what was written") {
    KioskDevice device;
    fill_in(device.kiosk());
    device.kiosk().next();
    device.kiosk().take(fault("the disk is full: make room"));
    device.find("problem");
    CHECK(device.kiosk().step() == "review");
    CHECK(device.kiosk().draft().narrative == words);
    CHECK(device.kiosk().receipt_number() == "");
    CHECK_FALSE(device.shows("receiptNumber"));
}

TEST_CASE("an answer that comes after a wipe belongs to nobody") {
    KioskDevice device;
    fill_in(device.kiosk());
    device.kiosk().next();
    device.kiosk().next();
    device.kiosk().wipe();
    CHECK(device.events_in_the_log() == 1);  // the worker has answered by now
    QCoreApplication::processEvents();
    nothing_is_left(device);
}
