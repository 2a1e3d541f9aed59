// SPDX-License-Identifier: Apache-2.0
// A story of 2,000 characters: nothing that a customer wrote is lost at the limit.
#include <QGuiApplication>
#include <catch2/catch.hpp>

#include "kiosk_device.hpp"

using namespace huiyin::testing;

namespace {

const QString full = QString(1999, QChar(u'慢')) + QStringLiteral("完");

void to_the_story(KioskDevice& device, const QString& story) {
    device.kiosk().begin("complaint");
    device.kiosk().put("category", "2");
    device.kiosk().put("subCategory", "2.2");
    device.kiosk().put("narrative", story);
    device.kiosk().next();
    device.touch("narrative");
}
void cursor_to(KioskDevice& device, int position) {
    REQUIRE(device.stage.view().activeFocusItem()->setProperty("cursorPosition", position));
}
QString story(KioskDevice& device) { return device.kiosk().draft().narrative; }
bool is_said(KioskDevice& device) { return device.find("narrative")->property("overfull").toBool(); }

}  // namespace

TEST_CASE("what is typed or composed in front of a full story pushes nothing out") {
    KioskDevice device;
    to_the_story(device, full);
    CHECK_FALSE(is_said(device));
    cursor_to(device, 0);
    device.press(Qt::Key_X);
    CHECK(story(device) == full);
    CHECK(is_said(device));
    device.type(QStringLiteral("服务态度"));
    CHECK(story(device) == full);
    device.stage.picture("full-story");
    CHECK(device.stage.warnings.join("\n").toStdString() == "");
}

TEST_CASE("of what is composed only what fits is taken and the customer stays where they see it") {
    KioskDevice device;
    to_the_story(device, full.mid(2));
    cursor_to(device, 1);
    device.type(QStringLiteral("服务态度"));
    CHECK(story(device) == full.at(2) + QStringLiteral("服务") + full.mid(3));
    CHECK(is_said(device));
}

TEST_CASE("a story is as long for the field as it is for head office") {
    KioskDevice device;
    const auto emoji = QStringLiteral("😡");
    to_the_story(device, emoji.repeated(2000));
    CHECK_FALSE(is_said(device));
    device.kiosk().next();
    CHECK(device.kiosk().step() == "facts");
    device.kiosk().back();
    device.touch("narrative");
    device.type(emoji);
    CHECK(story(device) == emoji.repeated(2000));
    CHECK(is_said(device));
}

TEST_CASE("a story that is longer than the rules now allow is kept whole, and head office's limit is named") {
    KioskDevice device;
    to_the_story(device, full + full);
    CHECK(story(device).size() == 2 * full.size());
    device.press(Qt::Key_X);
    CHECK(story(device).size() == 2 * full.size());
    device.kiosk().next();
    CHECK(device.kiosk().step() == "what");
    CHECK(device.kiosk().error_field() == "narrative");
    CHECK(story(device).size() == 2 * full.size());
}

TEST_CASE("a phrase that does not fit whole is left out and the customer reads why") {
    KioskDevice device;
    device.session().setLanguage("zh");
    to_the_story(device, full.mid(1));
    device.touch("phrase-0");
    CHECK(story(device) == full.mid(1));
    CHECK(device.kiosk().error_field() == "narrative");
    device.find("narrative");
}
