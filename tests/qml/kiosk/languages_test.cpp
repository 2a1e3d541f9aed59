// SPDX-License-Identifier: Apache-2.0
// More languages than two, and one that is written from right to left.
#include <catch2/catch.hpp>

#include "client/app/fixtures/arabic_letters.hpp"
#include "kiosk_device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

qreal middle(QQuickItem* item) { return item->mapToScene(QPointF(item->width() / 2, 0)).x(); }

}  // namespace

TEST_CASE("of two languages the button names the other one and changes at once") {
    KioskDevice device;
    CHECK(device.find("languageButton")->property("text").toString() == QStringLiteral("中文"));
    device.touch("languageButton");
    CHECK(device.session().language() == "zh");
}

TEST_CASE("of more languages the button opens a list, each in its own script") {
    KioskDevice device;
    device.session().offer(app::arabic_letters(), app::words_in_arabic_letters());
    device.touch("languageButton");
    CHECK(device.session().language() == "en");
    const auto sheet = [&] { return device.all_texts_of_window(); };
    REQUIRE(soon([&] { return sheet().contains(app::arabic_letters().name); }));
    CHECK(sheet().contains(QStringLiteral("中文")));
    CHECK(sheet().contains("English"));
}

TEST_CASE("a script from right to left mirrors the screen, and the one from left to right turns it back") {
    KioskDevice device(GENERATE(QSize(1080, 1920), QSize(1280, 800)));
    device.session().offer(app::arabic_letters(), app::words_in_arabic_letters());
    device.touch("start-opinion");
    CHECK(middle(device.find("backButton")) < middle(device.find("nextButton")));
    const auto emblem = middle(device.find("emblem"));
    device.session().setLanguage(app::arabic_letters().code);
    CHECK(soon([&] { return middle(device.find("backButton")) > middle(device.find("nextButton")); }));
    CHECK(middle(device.find("emblem")) > emblem);
    CHECK_FALSE(device.all_texts().contains("Next"));
    device.session().setLanguage("en");
    CHECK(soon([&] { return middle(device.find("backButton")) < middle(device.find("nextButton")); }));
    CHECK(device.stage.warnings.join("\n").toStdString() == "");
}
