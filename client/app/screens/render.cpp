// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/screens/render.cpp — one window a picture: load, let it settle, grab.
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>

#include "client/app/engine.hpp"
#include "client/app/screens/screen.hpp"

namespace huiyin::app {
namespace {

constexpr int settle_ms = 250;

/// Bindings, loaders and images finish within this time; animations are off.
void settle() {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < settle_ms) QGuiApplication::processEvents(QEventLoop::AllEvents, 20);
}

std::unexpected<Fault> cannot(const Screen& screen, const QString& why) {
    return fault("the screen cannot be shown: " + why.toStdString(), screen.name.toStdString());
}

Result<void> take(const Screen& screen, const QString& language, const QString& path) {
    Session session;
    session.setLanguage(language);
    if (screen.fill) screen.fill(session);
    QQmlEngine engine;
    prepare(engine, session);
    hold_still(engine);
    QQmlComponent component(&engine, screen.component);
    if (!component.isReady()) return cannot(screen, component.errorString());
    auto properties = screen.properties;
    properties.insert(QStringLiteral("session"), QVariant::fromValue(&session));
    const std::unique_ptr<QObject> root(component.createWithInitialProperties(properties));
    auto* item = qobject_cast<QQuickItem*>(root.get());
    if (!item) return cannot(screen, component.errorString());
    QQuickWindow window;
    window.resize(screen.size);
    item->setParentItem(window.contentItem());
    item->setSize(screen.size);
    window.show();
    settle();
    if (!window.grabWindow().save(path)) return fault("cannot be written: check the directory", path.toStdString());
    return {};
}

}  // namespace

Result<void> render(const std::vector<Screen>& screens, const QString& directory) {
    if (!QDir().mkpath(directory))
        return fault("the directory cannot be made: choose another one", directory.toStdString());
    for (const auto& screen : screens)
        for (const char* language : {"zh", "en"}) {
            const auto file = QStringLiteral("%1-%2.png").arg(screen.name, QLatin1String(language));
            if (auto taken = take(screen, QLatin1String(language), QDir(directory).filePath(file)); !taken)
                return taken;
        }
    return {};
}

}  // namespace huiyin::app
