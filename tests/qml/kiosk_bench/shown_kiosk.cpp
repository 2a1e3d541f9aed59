// SPDX-License-Identifier: Apache-2.0
#include "shown_kiosk.hpp"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQmlEngine>
#include <stdexcept>

#include "client/app/session/engine.hpp"

namespace huiyin::bench {

void until(const std::function<bool()>& held, const char* what, int patience_ms) {
    QElapsedTimer since;
    since.start();
    while (!held()) {
        QGuiApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
        // Outside of exec() nobody else does: pages that were left would pile up, as they never do in the app.
        QGuiApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (since.elapsed() > patience_ms) throw std::runtime_error(std::string("it never came to this: ") + what);
    }
}

ShownKiosk::ShownKiosk(const QString& directory, const std::string& server)
    : session_(std::make_unique<app::Session>(directory, client::real_environment())),
      kiosk_(std::make_unique<app::KioskModel>()),
      view_(std::make_unique<QQuickView>()) {
    session_->setLanguage(QStringLiteral("zh"));
    session_->start(QString::fromStdString(server), {});
    until([&] { return session_->enrolled(); }, "an enrolled kiosk");
    kiosk_->set_session(session_.get());
    app::prepare(*view_->engine(), *session_);
    app::hold_still(*view_->engine());
    view_->setInitialProperties({{"session", QVariant::fromValue(session_.get())},
                                 {"kiosk", QVariant::fromValue(kiosk_.get())},
                                 {"idleMs", 3'600'000}});
    view_->setResizeMode(QQuickView::SizeRootObjectToView);
    view_->resize(1280, 800);
    view_->setSource(QUrl(QStringLiteral("qrc:/Huiyin/Kiosk/KioskFace.qml")));
    if (view_->status() != QQuickView::Ready) throw std::runtime_error("the face cannot be shown");
    QObject::connect(
        view_.get(), &QQuickWindow::frameSwapped, view_.get(), [this] { ++frames_; }, Qt::DirectConnection);
    view_->show();
    next_frame();
}

ShownKiosk::~ShownKiosk() {
    view_.reset();
    kiosk_.reset();
}

void ShownKiosk::next_frame() {
    const int before = frames_;
    view_->update();
    until([&] { return frames_ > before; }, "a frame");
}

void ShownKiosk::fill_in() {
    auto& kiosk = *kiosk_;
    const auto on = [&] {
        next_frame();
        kiosk.next();
    };
    kiosk.begin("complaint");
    kiosk.put("category", "2");
    kiosk.put("subCategory", "2.3");
    on();
    kiosk.put("narrative", QStringLiteral("中午只开一个窗口，排了两个小时的队，老人站不住，也没有人解释要等多久。"));
    on();
    kiosk.put("hurt", "no");
    on();
    kiosk.put("name", QStringLiteral("王建国"));
    kiosk.put("mobile", "13800138000");
    on();
    next_frame();
    if (kiosk.step() != QLatin1String("review")) throw std::runtime_error("the customer does not get to the review");
}

double ShownKiosk::hand_in() {
    QElapsedTimer since;
    since.start();
    kiosk_->next();
    until([&] { return kiosk_->step() == QLatin1String("receipt"); }, "a receipt");
    next_frame();
    const auto taken = static_cast<double>(since.nsecsElapsed()) / 1e6;
    kiosk_->wipe();
    next_frame();
    return taken;
}

}  // namespace huiyin::bench
