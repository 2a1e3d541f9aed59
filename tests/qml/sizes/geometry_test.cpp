// SPDX-License-Identifier: Apache-2.0
// The eye that looks at the faces, shown what it must notice.
#include "geometry.hpp"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QTest>
#include <catch2/catch.hpp>

using namespace huiyin::testing;

namespace {

constexpr int least = 64;

/// What is noticed in a window of 400 × 300 with `items` in it.
std::string noticed(const char* items) {
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData(QByteArray("import QtQuick\nimport QtQuick.Templates as T\nItem { width: 400; height: 300\n"
                                 "component Words: Text { property bool mayBeCut: false; font.pixelSize: 20 }\n"
                                 "component Press: T.Button { implicitWidth: 100; implicitHeight: 64 }\n") +
                          items + "}",
                      QUrl());
    const std::unique_ptr<QObject> root(component.create());
    INFO(component.errorString().toStdString());
    auto* item = qobject_cast<QQuickItem*>(root.get());
    REQUIRE(item);
    QQuickWindow window;
    window.resize(400, 300);
    item->setParentItem(window.contentItem());
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    return misplaced(window.contentItem(), least).join(QLatin1Char('\n')).toStdString();
}

bool notices(const char* items, const char* fault) {
    const auto out = noticed(items);
    UNSCOPED_INFO(items << " -> " << out);
    return out.find(fault) != std::string::npos;
}

}  // namespace

TEST_CASE("what lies well on a screen is nothing to notice") {
    CHECK(noticed("Press { text: 'ok' } Words { y: 80; width: 300; text: 'a line of words'; wrapMode: Text.Wrap }") ==
          "");
    CHECK(noticed("Flickable { width: 400; height: 100; contentHeight: 500; clip: true; Press { y: 80 } }") == "");
    CHECK(noticed("Words { width: 60; elide: Text.ElideRight; mayBeCut: true; text: 'what a customer wrote' }") == "");
}

TEST_CASE("a text that is cut, shortened, broken in a word or one letter wide is noticed") {
    CHECK(notices("Words { width: 60; text: 'a long line of words' }", "cut: "));
    CHECK(notices("Words { width: 60; elide: Text.ElideRight; text: 'a long line of words' }", "shortened: "));
    CHECK(notices("Words { width: 60; wrapMode: Text.Wrap; text: 'an administrator' }", "broken in 'administrator'"));
    CHECK(notices("Words { width: 24; wrapMode: Text.Wrap; text: '营业网点' }", "one letter wide: "));
    CHECK(notices("Words { x: 350; text: 'a long line of words' }", "outside: "));
    CHECK(notices("Words { text: 'one line' } Words { x: 20; text: 'another' }", "texts over each other: "));
}

TEST_CASE("a control that is small, that lies over another one or that nobody can reach is noticed") {
    CHECK(notices("Press { implicitHeight: 40 }", "100 × 40: "));
    CHECK(notices("Press {} Press { x: 50 }", "controls over each other: "));
    CHECK(notices("Press { x: 350 }", "out of reach: "));
    CHECK(notices("Flickable { width: 400; height: 100; contentHeight: 120; clip: true; Press { y: 80 } }",
                  "out of reach: "));
    CHECK(notices("Item { width: 50; height: 100; clip: true; Press {} }", "out of reach: "));
}
