// SPDX-License-Identifier: Apache-2.0
// `--screens` shows every page and sheet of the three faces, and every page in each of its states (docs/experience.md,
// "The three faces").
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickWindow>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "client/app/fixtures/screen.hpp"
#include "client/app/session/engine.hpp"

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

Names names_of(const std::vector<app::Screen>& screens) {
    Names out;
    for (const auto& screen : screens) out.insert(screen.name.toStdString());
    return out;
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
    CHECK(joined(minus(wanted, shown)) == "");
}

TEST_CASE("every page of the desk is shown ready, empty, loading, without head office and in error") {
    const auto names = names_of(app::desk_screens());
    const auto has = [&](const std::string& name) { CHECK(joined(minus({name}, names)) == ""); };
    // What head office answers: it may keep one waiting, be away, or refuse.
    for (const char* page :
         {"reports", "assessment", "policy", "organisation", "accounts", "devices", "calendar", "branches", "chains"})
        for (const char* state : {"", "-loading", "-offline", "-error"}) has(std::string(page) + state);
    for (const char* page : {"reports", "assessment", "branches"}) has(std::string(page) + "-empty");
    // What the device itself holds: the face as a whole waits and fails.
    for (const char* page : {"queue", "board", "trail", "emergency", "knowledge"})
        for (const char* state : {"", "-empty", "-offline"}) has(std::string(page) + state);
    for (const char* name : {"queue-loading", "emergency-loading", "emergency-error", "error"}) has(name);
}

TEST_CASE("every page of the tablet is shown in each state that it can be in") {
    // What the device holds is there or not; the face as a whole waits for it and fails.
    const Names wanted{"duties",  "duties-empty",     "duties-offline",    "duties-loading", "search",
                       "error",   "search-empty",     "search-offline",    "opinions",       "opinions-empty",
                       "capture", "opinions-offline", "capture-offline",   "complaint",      "complaint-loading",
                       "opinion", "not-enrolled",     "complaint-offline", "knowledge",      "knowledge-offline"};
    CHECK(joined(minus(wanted, names_of(app::tablet_screens()))) == "");
}

TEST_CASE("every page of the kiosk is shown in each state that it can be in, upright and lying, in both sizes") {
    // Its forms stand on the device alone; asking head office and reading the book can wait, fail and find nothing.
    const Names wanted{"start",
                       "start-not-set-up",
                       "start-out-of-order",
                       "start-disk-full",
                       "start-shut-out",
                       "category",
                       "what",
                       "what-empty",
                       "facts",
                       "contact",
                       "contact-wrong",
                       "review",
                       "review-not-saved",
                       "receipt",
                       "receipt-offline",
                       "progress",
                       "progress-asking",
                       "progress-found",
                       "progress-busy",
                       "progress-unknown",
                       "progress-offline",
                       "book",
                       "book-loading",
                       "book-empty",
                       "book-offline",
                       "book-never-heard-of",
                       "opinion",
                       "opinion-sign",
                       "opinion-receipt",
                       "idle"};
    const auto names = names_of(app::kiosk_screens());
    for (const char* shape : {"-portrait", "-landscape", "-portrait-large", "-landscape-large"}) {
        Names shaped;
        for (const auto& name : wanted) shaped.insert(name + shape);
        CHECK(joined(minus(shaped, names)) == "");
    }
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
