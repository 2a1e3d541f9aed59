// SPDX-License-Identifier: Apache-2.0
// tests/qml/desk/gallery_test.cpp — `--screens` shows every page and sheet of the three faces, and every page in each
// of its states (style, "QML").
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickWindow>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "client/app/engine.hpp"
#include "client/app/screens/screen.hpp"

using namespace huiyin;

namespace {

using Names = std::set<std::string>;

/// "DutyPage" of an object of DutyPage.qml, and whatever that is made from.
void add_components(const QMetaObject* meta, Names& out) {
    for (; meta; meta = meta->superClass()) {
        const std::string name = meta->className();
        if (const auto at = name.find("_QMLTYPE_"); at != std::string::npos) out.insert(name.substr(0, at));
    }
}

bool seen(QObject* object) {
    if (auto* item = qobject_cast<QQuickItem*>(object)) return item->isVisible() && item->window();
    return object->inherits("QQuickPopup") && object->property("visible").toBool();
}

/// The components that are seen in a screen. Popups hang on their windows, not on the root item.
Names shown_in(const app::Screen& screen) {
    app::Session session;
    session.setLanguage(QStringLiteral("zh"));
    screen.fill(session);
    QQmlEngine engine;
    app::prepare(engine, session);
    app::hold_still(engine);
    QQmlComponent component(&engine, screen.component);
    auto properties = screen.properties;
    properties.insert(QStringLiteral("session"), QVariant::fromValue(&session));
    const std::unique_ptr<QObject> root(component.createWithInitialProperties(properties));
    auto* item = qobject_cast<QQuickItem*>(root.get());
    INFO(component.errorString().toStdString());
    REQUIRE(item);
    QQuickWindow window;
    window.resize(screen.size);
    item->setParentItem(window.contentItem());
    item->setSize(screen.size);
    window.show();
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 60) QGuiApplication::processEvents(QEventLoop::AllEvents, 10);
    Names out;
    auto objects = root->findChildren<QObject*>();
    objects.push_back(root.get());
    for (auto* object : objects)
        if (seen(object)) add_components(object->metaObject(), out);
    return out;
}

/// The files of these folders that end so, without their ending.
Names files(std::initializer_list<const char*> folders, const char* ending) {
    Names out;
    for (const char* folder : folders)
        for (const auto& name : QDir(QStringLiteral(HUIYIN_SOURCE_DIR "/qml/") + folder)
                                    .entryList({QStringLiteral("*%1.qml").arg(QLatin1String(ending))}, QDir::Files))
            out.insert(name.chopped(4).toStdString());
    return out;
}

std::vector<app::Screen> all_screens() {
    auto out = app::desk_screens();
    for (auto& screen : app::tablet_screens()) out.push_back(std::move(screen));
    for (auto& screen : app::kiosk_screens()) out.push_back(std::move(screen));
    return out;
}

Names minus(Names names, const Names& gone) {
    for (const auto& name : gone) names.erase(name);
    return names;
}

std::string joined(const Names& names) {
    std::string out;
    for (const auto& name : names) out += name + ' ';
    return out;
}

}  // namespace

TEST_CASE("every page and every sheet is seen in a screen of the gallery") {
    Names shown;
    for (const auto& screen : all_screens()) {
        INFO(screen.name.toStdString());
        shown.merge(shown_in(screen));
    }
    auto wanted = files({"desk", "tablet", "kiosk", "staff"}, "Page");
    wanted.merge(files({"desk", "tablet", "kiosk", "staff"}, "Sheet"));
    REQUIRE(wanted.size() > 35);
    // A photo and the folders of a disk are whose they are: no picture of them is made.
    CHECK(joined(minus(minus(wanted, shown), {"PictureSheet", "FileSheet"})) == "");
}

TEST_CASE("every page of the desk is shown ready, empty, loading, without head office and in error") {
    Names names;
    for (const auto& screen : app::desk_screens()) names.insert(screen.name.toStdString());
    const auto has = [&](const std::string& name) {
        INFO(name);
        CHECK(names.contains(name));
    };
    // What head office answers: it may keep one waiting, be away, or refuse.
    for (const char* page :
         {"reports", "assessment", "policy", "organisation", "accounts", "devices", "calendar", "branches", "chains"})
        for (const char* state : {"", "-loading", "-offline", "-error"}) has(std::string(page) + state);
    for (const char* page : {"reports", "assessment", "branches"}) has(std::string(page) + "-empty");
    // What the device itself holds: the face as a whole waits and fails.
    for (const char* page : {"queue", "board", "trail", "emergency"})
        for (const char* state : {"", "-empty", "-offline"}) has(std::string(page) + state);
    for (const char* name : {"knowledge", "knowledge-offline", "queue-loading", "emergency-loading", "error"})
        has(name);
}

TEST_CASE("no two screens of a face go by one name") {
    for (const auto& screens : {app::desk_screens(), app::tablet_screens(), app::kiosk_screens()}) {
        std::map<QString, int> times;
        for (const auto& screen : screens) {
            INFO(screen.name.toStdString());
            CHECK(++times[screen.name] == 1);
        }
    }
}
