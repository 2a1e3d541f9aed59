// SPDX-License-Identifier: Apache-2.0
// The keyboard on the kiosk's screen, touched key by key.
#include <QGuiApplication>
#include <QInputMethod>
#include <catch2/catch.hpp>

#include "tests/qml/kiosk/kiosk_device.hpp"

using namespace huiyin;
using namespace huiyin::testing;

namespace {

const QSize portrait(1080, 1920), landscape(1280, 800);

void to_the_story(KioskDevice& device, const char* language = "zh") {
    device.session().setLanguage(QLatin1String(language));
    device.kiosk().begin("complaint");
    device.kiosk().put("category", "2");
    device.kiosk().put("subCategory", "2.2");
    device.kiosk().next();
    device.touch("narrative");
    device.find("keyboard");
}

bool is_key(QQuickItem* item, const QString& label) {
    return item->property("keyType").isValid() && item->property("displayText").toString().toLower() == label;
}
void press_key(KioskDevice& device, const QString& label) {
    INFO(label.toStdString());
    device.touch_where([&](QQuickItem* item) { return is_key(item, label); });
}
void press_keys(KioskDevice& device, const char* letters) {
    for (const char* c = letters; *c; ++c) press_key(device, QString(QLatin1Char(*c)));
}
std::function<bool(QQuickItem*)> candidate(const QString& word) {
    return [word](QQuickItem* item) { return item->property("display").toString() == word; };
}

QString narrative(KioskDevice& device) { return device.kiosk().draft().narrative; }

QRectF on_screen(QQuickItem* item) { return item->mapRectToScene(QRectF(0, 0, item->width(), item->height())); }

}  // namespace

TEST_CASE("a complaint is typed in Pinyin: letters, a candidate, Chinese punctuation") {
    KioskDevice device(GENERATE(portrait, landscape));
    to_the_story(device);
    press_keys(device, "fuwutaidu");
    device.find_where(candidate(QStringLiteral("服务态度")));
    device.stage.picture(device.root()->height() > device.root()->width() ? "pinyin-portrait" : "pinyin-landscape");
    CHECK(narrative(device) == "");
    device.touch_where(candidate(QStringLiteral("服务态度")));
    press_key(device, QStringLiteral("，"));
    press_keys(device, "buhao");
    press_key(device, QStringLiteral("拼音"));
    CHECK(narrative(device) == QStringLiteral("服务态度，不好"));
    CHECK(device.stage.warnings.join("\n").toStdString() == "");
}

TEST_CASE("what is still being composed goes into the complaint when the customer goes on") {
    KioskDevice device(portrait);
    to_the_story(device);
    press_keys(device, "woyaotousu");
    device.touch("nextButton");
    device.find("loss");
    CHECK(narrative(device) == QStringLiteral("我要投诉"));
}

TEST_CASE("the keyboard and its strip never lie over the field in use") {
    KioskDevice device(GENERATE(portrait, landscape));
    const bool large = GENERATE(false, true);
    device.stage.theme()->setProperty("largeType", large);
    to_the_story(device);
    press_keys(device, "n");
    device.find_where(candidate(QStringLiteral("你")));
    const auto free = on_screen(device.find("screen"));
    for (const char* name : {"keyboard", "wordCandidateView"})
        CHECK(free.bottom() <= on_screen(device.find(name)).top() + 1);
    device.kiosk().next();
    device.kiosk().next();
    for (const char* field : {"name", "mobile"}) {
        INFO(field);
        device.touch(field);
        const auto seen = [&] {
            const auto input = on_screen(device.stage.view().activeFocusItem());
            return on_screen(device.find("screen")).contains(input) &&
                   input.bottom() <= on_screen(device.find("keyboard")).top();
        };
        CHECK(soon(seen));
    }
}

TEST_CASE("a phone number is asked for with digits") {
    KioskDevice device(portrait);
    to_the_story(device);
    device.kiosk().put("narrative", QStringLiteral("排队太久"));
    device.kiosk().next();
    device.kiosk().next();
    device.touch("mobile");
    press_keys(device, "138");
    CHECK(device.kiosk().draft().mobile == "138");
    device.stage.picture("digits-portrait");
}

TEST_CASE("strokes of 十 write 十, and the next character follows") {
    KioskDevice device(GENERATE(portrait, landscape));
    to_the_story(device);
    press_key(device, QStringLiteral("手写"));
    auto* field = device.find("handwritingField");
    device.draw_line(field, {0.4, 0.5}, {0.6, 0.5});
    device.draw_line(field, {0.5, 0.2}, {0.5, 0.8});
    device.find_where(candidate(QStringLiteral("十")));
    device.stage.picture(device.root()->height() > device.root()->width() ? "handwriting-portrait"
                                                                          : "handwriting-landscape");
    device.touch_where(candidate(QStringLiteral("十")));
    CHECK(narrative(device) == QStringLiteral("十"));
    device.draw_line(field, {0.4, 0.5}, {0.6, 0.5});
    device.find_where(candidate(QStringLiteral("一")));
    press_key(device, QStringLiteral("。"));
    CHECK(narrative(device) == QStringLiteral("十一。"));
    CHECK(device.stage.warnings.join("\n").toStdString() == "");
}

TEST_CASE("the next character begins where the finger writes in another square, and the ink stays until then") {
    KioskDevice device(GENERATE(portrait, landscape));
    to_the_story(device);
    press_key(device, QStringLiteral("手写"));
    auto* field = device.find("handwritingField");
    device.draw_line(field, {0.05, 0.5}, {0.2, 0.5});
    device.draw_line(field, {0.125, 0.3}, {0.125, 0.7});
    device.find_where(candidate(QStringLiteral("十")));
    CHECK(narrative(device) == "");
    device.draw_line(field, {0.8, 0.5}, {0.95, 0.5});
    device.find_where(candidate(QStringLiteral("一")));
    CHECK(narrative(device) == QStringLiteral("十"));
    device.stage.picture(device.root()->height() > device.root()->width() ? "squares-portrait" : "squares-landscape");
    device.kiosk().next();
    CHECK(narrative(device) == QStringLiteral("十一"));
    CHECK(device.stage.warnings.join("\n").toStdString() == "");
}

TEST_CASE("in English the keys write Latin, without candidates") {
    KioskDevice device(portrait);
    to_the_story(device, "en");
    press_keys(device, "hi");
    CHECK(narrative(device).toLower() == "hi");
}

TEST_CASE("nothing that was being composed is left for the next customer, and the keyboard stands as at first") {
    KioskDevice device(portrait);
    to_the_story(device);
    press_keys(device, "woyaotousu");
    device.find_where(candidate(QStringLiteral("我要投诉")));
    device.touch("leaveButton");
    device.find("start-complaint");
    CHECK_FALSE(device.all_texts().contains(QStringLiteral("投诉信")));
    to_the_story(device);
    CHECK(device.find("narrative")->property("text").toString() == "");
    CHECK(QGuiApplication::inputMethod()->isVisible());
    device.find_where([](QQuickItem* item) { return is_key(item, QStringLiteral("拼音")); });
    press_keys(device, "n");
    device.touch_where(candidate(QStringLiteral("你")));
    CHECK(narrative(device) == QStringLiteral("你"));
}

TEST_CASE(
    "of what is composed in front of a nearly full complaint only what fits is taken, and nothing is pushed out") {
    KioskDevice device(portrait);
    to_the_story(device);
    const QString story(1998, QChar(u'慢'));
    device.kiosk().put("narrative", story);
    device.stage.view().activeFocusItem()->setProperty("cursorPosition", 0);
    press_keys(device, "fuwutaidu");
    device.touch_where(candidate(QStringLiteral("服务态度")));
    CHECK(narrative(device) == QStringLiteral("服务") + story);
    CHECK(device.find("narrative")->property("overfull").toBool());
    press_key(device, QStringLiteral("，"));
    press_keys(device, "hao");
    device.touch_where(candidate(QStringLiteral("好")));
    CHECK(narrative(device) == QStringLiteral("服务") + story);
    CHECK(device.stage.warnings.join("\n").toStdString() == "");
}

TEST_CASE("who goes on while composing what no longer fits stays and sees that it was left out") {
    KioskDevice device(portrait);
    to_the_story(device);
    device.kiosk().put("narrative", QString(2000, QChar(u'慢')));
    press_keys(device, "woyaotousu");
    device.touch("nextButton");
    CHECK(device.kiosk().step() == "what");
    CHECK(device.find("narrative")->property("overfull").toBool());
    device.touch("nextButton");
    CHECK(device.kiosk().step() == "facts");
}

TEST_CASE("a character drawn into a full complaint is refused") {
    KioskDevice device(portrait);
    to_the_story(device);
    const QString story(2000, QChar(u'慢'));
    device.kiosk().put("narrative", story);
    press_key(device, QStringLiteral("手写"));
    auto* field = device.find("handwritingField");
    device.draw_line(field, {0.4, 0.5}, {0.6, 0.5});
    device.draw_line(field, {0.5, 0.2}, {0.5, 0.8});
    device.touch_where(candidate(QStringLiteral("十")));
    CHECK(narrative(device) == story);
    CHECK(device.find("narrative")->property("overfull").toBool());
}

TEST_CASE("a name composed at its limit keeps what stands") {
    KioskDevice device(portrait);
    to_the_story(device);
    device.kiosk().put("narrative", QStringLiteral("排队太久"));
    device.kiosk().next();
    device.kiosk().next();
    device.kiosk().put("name", QString(59, QChar(u'王')));
    device.touch("name");
    device.stage.view().activeFocusItem()->setProperty("cursorPosition", 0);
    press_keys(device, "nihao");
    device.touch_where(candidate(QStringLiteral("你好")));
    CHECK(device.kiosk().draft().name == QStringLiteral("你") + QString(59, QChar(u'王')));
    CHECK(device.find("name")->property("overfull").toBool());
    CHECK(device.stage.warnings.join("\n").toStdString() == "");
}

TEST_CASE("More opens all words in a grid, a touch writes one, and Fewer brings the keys back") {
    KioskDevice device(GENERATE(portrait, landscape));
    to_the_story(device);
    CHECK_FALSE(device.shows("moreButton"));
    press_keys(device, "shi");
    device.touch("moreButton");
    device.find("moreWords");
    device.stage.picture(device.root()->height() > device.root()->width() ? "more-portrait" : "more-landscape");
    device.touch("moreButton");
    CHECK_FALSE(device.shows("moreWords"));
    device.touch("moreButton");
    device.touch_where([](QQuickItem* item) {
        return item->objectName() == "moreWord" && item->property("display").toString() == QStringLiteral("使");
    });
    CHECK(soon([&] { return !device.shows("moreWords"); }));
    CHECK(narrative(device) == QStringLiteral("使"));
    CHECK(device.stage.warnings.join("\n").toStdString() == "");
}
