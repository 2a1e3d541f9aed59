// SPDX-License-Identifier: GPL-3.0-or-later
// Loading a face and fitting it to its window.
#include "client/app/main/face_window.hpp"

#include <QCoreApplication>
#include <QQmlComponent>
#include <QQuickItem>
#include <map>

#include "client/app/fixtures/screen_faults.hpp"
#include "client/app/session/engine.hpp"

namespace huiyin::app {
namespace {

struct FaceFile {
    const char* url;
    QSize size;  ///< in a window
};

const FaceFile& file_of(const QString& face) {
    static const std::map<QString, FaceFile> files{{"kiosk", {"qrc:/Huiyin/Kiosk/KioskFace.qml", {1280, 800}}},
                                                   {"tablet", {"qrc:/Huiyin/Tablet/TabletFace.qml", {1280, 800}}},
                                                   {"desk", {"qrc:/Huiyin/Desk/DeskFace.qml", {1440, 900}}}};
    return files.at(face);
}

/// A kiosk's window is not closed by a key of the window manager: one leaves with the branch's PIN.
class NotClosed : public QObject {
  public:
    using QObject::QObject;
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::Close) return false;
        event->ignore();
        return true;
    }
};

}  // namespace

Result<std::unique_ptr<FaceWindow>> FaceWindow::open(const QString& face, Session& session, bool windowed) {
    std::unique_ptr<FaceWindow> out(new FaceWindow);
    auto& window = out->window_;
    auto& engine = out->engine_;
    prepare(engine, session);
    const auto& file = file_of(face);
    QQmlComponent component(&engine, QUrl(QString::fromUtf8(file.url)));
    const auto not_loaded = [&] {
        return fault(faults::face_not_shown, face.toStdString(), {component.errorString().toStdString()});
    };
    if (!component.isReady()) return not_loaded();
    out->root_.reset(component.createWithInitialProperties({{"session", QVariant::fromValue(&session)}}));
    auto* item = qobject_cast<QQuickItem*>(out->root_.get());
    if (!item) return not_loaded();
    item->setParentItem(window.contentItem());
    const auto fit = [item, &window] { item->setSize(QSizeF(window.size())); };
    QObject::connect(&window, &QWindow::widthChanged, item, fit);
    QObject::connect(&window, &QWindow::heightChanged, item, fit);
    if (face == QLatin1String("kiosk") && !windowed) window.installEventFilter(new NotClosed(&window));
    QObject::connect(&engine, &QQmlEngine::quit, QCoreApplication::instance(), &QCoreApplication::quit,
                     Qt::QueuedConnection);
    window.setTitle(QStringLiteral("回音 Huiyin"));
    window.resize(file.size);
    if (face == QLatin1String("desk")) window.setMinimumSize({1180, 700});
    fit();
    windowed || face == QLatin1String("desk") ? window.show() : window.showFullScreen();
    return out;
}

}  // namespace huiyin::app
