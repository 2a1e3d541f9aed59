// SPDX-License-Identifier: Apache-2.0
// How many touches a customer's own words take, counted as they are made, each key and each stroke
// (docs/measurements/faces.md).
#include <catch2/catch.hpp>

#include "known_strokes.hpp"
#include "tests/qml/kiosk/kiosk_device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

/// A kiosk in Chinese, as customers find it.
struct Kiosk : KioskDevice {
    Kiosk() : KioskDevice(GENERATE(QSize(1080, 1920), QSize(1280, 800))) { session().setLanguage("zh"); }

    void key(const QString& label) {
        touch_where([&](QQuickItem* item) {
            return item->property("keyType").isValid() && item->property("displayText").toString() == label;
        });
    }
    void pinyin(const char* letters, const QString& word) {
        for (const char* c = letters; *c; ++c) key(QString(QLatin1Char(*c)));
        touch_where([&](QQuickItem* item) { return item->property("display").toString() == word; });
    }
    /// Each character in the next square: the one before it is taken for what it most likely is.
    void hand(const std::string& words) {
        static const auto known = known_strokes(strokes_file());
        constexpr int squares = 4, grid = 64, bytes = 3;
        auto* field = find("handwritingField");
        for (std::size_t i = 0; i < words.size(); i += bytes)
            for (const auto& stroke : known.at(words.substr(i, bytes))) {
                std::vector<QPointF> line;
                for (const auto& point : stroke)
                    line.emplace_back((double(i / bytes % squares) + 0.1 + 0.8 * point.x / grid) / squares,
                                      0.1 + 0.8 * point.y / grid);
                draw(field, line);
            }
    }
    void to_the_story() {
        touch("start-complaint");
        touch("topic-staff");
        touch("narrative");
    }
    /// Nothing about harm, no name.
    void hand_in() {
        touch("nextButton");
        touch("nextButton");
        touch("anonymous");
        touch("nextButton");
        touch("nextButton");
        find("receiptNumber");
        CHECK(events_in_the_log() == 1);
    }
};

}  // namespace

TEST_CASE("a complaint of six characters in Pinyin takes twenty-four touches", "[journey][customer][touches]") {
    Kiosk kiosk;
    kiosk.to_the_story();
    kiosk.pinyin("fuwutaidu", QStringLiteral("服务态度"));
    kiosk.pinyin("buhao", QStringLiteral("不好"));
    CHECK(kiosk.kiosk().draft().narrative == QStringLiteral("服务态度不好"));
    kiosk.hand_in();
    CHECK(kiosk.touches == 24);
}

TEST_CASE("a complaint of five characters by hand takes its strokes and nine touches", "[journey][customer][touches]") {
    Kiosk kiosk;
    kiosk.to_the_story();
    kiosk.key(QStringLiteral("手写"));
    const int before = kiosk.touches;
    kiosk.hand("柜员太少了");
    const int strokes = kiosk.touches - before;
    kiosk.hand_in();
    CHECK(strokes == 25);
    CHECK(kiosk.touches - strokes == 9);
}

TEST_CASE("a page in the opinion book takes nineteen touches", "[journey][customer][touches]") {
    Kiosk kiosk;
    kiosk.touch("start-opinion");
    kiosk.touch_text("opinion", QStringLiteral("建议"));
    kiosk.touch("narrative");
    kiosk.pinyin("zengjia", QStringLiteral("增加"));
    kiosk.pinyin("zuoyi", QStringLiteral("座椅"));
    kiosk.touch("nextButton");
    kiosk.touch("nextButton");
    kiosk.find("receiptNumber");
    CHECK(kiosk.events_in_the_log() == 1);
    CHECK(kiosk.touches == 19);
}
