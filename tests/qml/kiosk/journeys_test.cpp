// SPDX-License-Identifier: Apache-2.0
// tests/qml/kiosk/journeys_test.cpp — customers at the kiosk, by touch and by keyboard.
#include <catch2/catch.hpp>

#include "kiosk_device.hpp"
#include "shared/complaint_number.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

const auto words = QStringLiteral("等了两个小时没有人理睬");

void touch_through_to_the_review(KioskDevice& device) {
    device.touch("start-complaint");
    device.touch("category-2");
    device.touch_text("subCategories", "Attitude");
    device.touch("nextButton");
    device.write("narrative", words);
    device.touch("nextButton");
    device.touch_text("hurt", "No");
    device.touch("nextButton");
    device.write("name", QStringLiteral("王建国"));
    device.write("mobile", "13800138000");
    device.touch("nextButton");
    device.find("review-contact");
}

}  // namespace

TEST_CASE("a complaint handed in by touch shows its number only after the line is in the log") {
    KioskDevice device;
    touch_through_to_the_review(device);
    CHECK(device.lines_in_the_log() == 0);
    CHECK_FALSE(device.shows("receiptNumber"));
    CHECK(device.kiosk().receipt_number() == "");
    device.touch("nextButton");
    device.find("receiptNumber");
    CHECK(device.lines_in_the_log() == 1);
    CHECK(is_complaint_number(device.kiosk().receipt_number().toStdString()));
    CHECK(device.kiosk().promises().size() == 2);
    CHECK(device.kiosk().draft() == app::CustomerDraft{});
    CHECK_FALSE(device.directory.holds(words.toStdString()));
    CHECK(device.stage.warnings.join("\n").toStdString() == "");
    device.touch("doneButton");
    device.find("start-complaint");
    CHECK(device.kiosk().receipt_number() == "");
}

TEST_CASE("with the network out the customer sees one calm line more and the same number") {
    KioskDevice device(QSize(1280, 800));
    device.cut_the_network();
    touch_through_to_the_review(device);
    device.touch("nextButton");
    device.find("receiptNumber");
    device.find("savedHere");
    CHECK(device.lines_in_the_log() == 1);
}

TEST_CASE("a complaint can be handed in by keyboard alone") {
    KioskDevice device(QSize(1280, 800));
    device.tab_to("start-complaint");
    device.press(Qt::Key_Return);
    device.tab_to("category-3");
    device.press(Qt::Key_Space);
    device.tab_to_text("System failure");
    device.press(Qt::Key_Return);
    device.tab_to("nextButton");
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
    CHECK(device.lines_in_the_log() == 1);
}

TEST_CASE("an entry in the opinion book is handed in by touch") {
    KioskDevice device;
    device.touch("start-opinion");
    device.touch_text("opinion", "Suggestion");
    device.write("narrative", QStringLiteral("建议增加座椅"));
    device.touch("nextButton");
    device.find("mobile");
    CHECK(device.lines_in_the_log() == 0);
    device.touch("nextButton");
    device.find("receiptNumber");
    CHECK(device.lines_in_the_log() == 1);
    CHECK(device.kiosk().promises().size() == 1);
    CHECK(device.stage.warnings.join("\n").toStdString() == "");
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
    CHECK(device.lines_in_the_log() == 1);
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
    CHECK(device.lines_in_the_log() == 1);
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

TEST_CASE("what is missing is said where it is missing, and the customer stays there") {
    KioskDevice device;
    device.touch("start-complaint");
    device.touch("nextButton");
    CHECK(device.kiosk().step() == "category");
    CHECK(device.kiosk().error_field() == "category");
    device.touch("category-2");
    device.touch_text("subCategories", "Attitude");
    device.touch("nextButton");
    device.find("narrative");
    device.touch("nextButton");
    CHECK(device.kiosk().step() == "what");
    CHECK(device.find("narrative")->property("error").toString() != "");
    device.touch("phrase-0");
    device.touch("nextButton");
    device.touch("nextButton");
    device.find("mobile");
    device.write("name", QStringLiteral("王建国"));
    device.write("mobile", "138");
    device.touch("nextButton");
    CHECK(device.kiosk().step() == "contact");
    CHECK(device.find("mobile")->property("error").toString() != "");
}

TEST_CASE("the progress of a complaint is asked of head office, by number and four digits") {
    KioskDevice device;
    device.progress_answer = R"({"stage":"investigating","promised_by":"2026-03-06T18:00:00+08:00"})";
    const auto number = complaint_number("650101", Date{std::chrono::year{2026} / 3 / 2}, "k-0001", 58);
    device.touch("start-progress");
    device.write("progressNumber", "650101-1");
    device.touch("askButton");
    CHECK(device.find("progressNumber")->property("error").toString() != "");
    device.find("progressNumber")->setProperty("text", QString::fromStdString(number));
    device.write("progressPhone", "8000");
    device.touch("askButton");
    device.find("stage");
    CHECK(device.progress_path == "/v1/progress?number=" + number + "&phone4=8000");
    CHECK(device.lines_in_the_log() == 0);
}

TEST_CASE("progress with the network out is answered calmly") {
    KioskDevice device;
    device.cut_the_network();
    const auto number = complaint_number("650101", Date{std::chrono::year{2026} / 3 / 2}, "k-0001", 58);
    device.touch("start-progress");
    device.write("progressNumber", QString::fromStdString(number));
    device.write("progressPhone", "8000");
    device.touch("askButton");
    CHECK(soon([&] { return device.all_texts().contains("We cannot look it up just now"); }));
}
