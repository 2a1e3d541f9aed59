// SPDX-License-Identifier: Apache-2.0
// Customers who cannot touch the screen: every journey by keyboard alone.
#include <catch2/catch.hpp>

#include "kiosk_device.hpp"
#include "shared/vocabulary/complaint_number.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

const auto words = QStringLiteral("等了两个小时没有人理睬");

}  // namespace

TEST_CASE("a complaint can be handed in by keyboard alone") {
    KioskDevice device(QSize(1280, 800));
    device.tab_to("start-complaint");
    device.press(Qt::Key_Return);
    device.tab_to("topic-digital");
    device.press(Qt::Key_Return);
    device.tab_to("narrative");
    device.type(words);
    device.tab_to("nextButton");
    device.press(Qt::Key_Return);
    device.find("hurt");
    device.tab_to("nextButton");
    device.press(Qt::Key_Return);
    device.tab_to("mobile");
    device.type("13800138000");
    device.tab_to("nextButton");
    device.press(Qt::Key_Return);
    device.find("review-what");
    device.tab_to("nextButton");
    device.press(Qt::Key_Return);
    device.find("receiptNumber");
    CHECK(device.events_in_the_log() == 1);
}

TEST_CASE("praise is handed in by keyboard alone") {
    KioskDevice device;
    device.tab_to("start-praise");
    device.press(Qt::Key_Return);
    device.tab_to("narrative");
    device.type(QStringLiteral("柜员很耐心"));
    device.tab_to("nextButton");
    device.press(Qt::Key_Return);
    device.tab_to("name");
    device.type(QStringLiteral("李梅"));
    device.tab_to("nextButton");
    device.press(Qt::Key_Return);
    device.find("receiptNumber");
    CHECK(device.events_in_the_log() == 1);
}

TEST_CASE("an entry in the opinion book is handed in by keyboard alone, and the receipt is left by keyboard") {
    KioskDevice device(QSize(1280, 800));
    device.tab_to("start-opinion");
    device.press(Qt::Key_Return);
    device.tab_to_text("Suggestion");
    device.press(Qt::Key_Space);
    device.tab_to("narrative");
    device.type(QStringLiteral("建议增加座椅"));
    device.tab_to("nextButton");
    device.press(Qt::Key_Return);
    device.find("mobile");
    device.tab_to("nextButton");
    device.press(Qt::Key_Return);
    device.find("receiptNumber");
    CHECK(device.events_in_the_log() == 1);
    device.tab_to("doneButton");
    device.press(Qt::Key_Return);
    device.find("start-opinion");
}

TEST_CASE("progress is asked for by keyboard alone") {
    KioskDevice device(QSize(1280, 800));
    device.progress_answer = R"({"stage":"investigating","promised_by":"2026-03-06T18:00:00+08:00"})";
    const auto number = complaint_number("650101", Date{std::chrono::year{2026} / 3 / 2}, "k-0001", 58);
    device.tab_to("start-progress");
    device.press(Qt::Key_Return);
    device.tab_to("progressNumber");
    device.type(QString::fromStdString(number));
    device.tab_to("progressPhone");
    device.type("8000");
    device.press(Qt::Key_Return);
    device.find("stage");
}

TEST_CASE("language and type size are changed by keyboard alone") {
    KioskDevice device;
    device.tab_to("largeTypeButton");
    device.press(Qt::Key_Return);
    CHECK(device.stage.theme()->property("largeType").toBool());
    device.tab_to("languageButton");
    device.press(Qt::Key_Space);
    CHECK(device.session().language() == "zh");
}
