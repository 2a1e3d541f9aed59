// SPDX-License-Identifier: Apache-2.0
#include "kiosk_device.hpp"

#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QTest>
#include <catch2/catch.hpp>

#include "client/app/session/engine.hpp"
#include "tests/qml/find_below.hpp"

namespace huiyin::testing {
namespace {

constexpr int patience_ms = 30'000;  // only a failing test waits that long

/// Answers the progress question itself; everything else goes to the paper head office.
class WithProgress : public sync::Transport {
  public:
    WithProgress(KioskDevice& device, std::unique_ptr<sync::Transport> rest)
        : device_(device), rest_(std::move(rest)) {}
    Result<sync::HttpAnswer> send(const std::string& method, const std::string& path, const std::string& body,
                                  const std::string& type, const std::string& token, const std::string& call) override {
        if (!path.starts_with("/v1/progress") || device_.network.down)
            return rest_->send(method, path, body, type, token, call);
        device_.progress_path = path;
        return sync::HttpAnswer{200, device_.progress_answer, "application/json"};
    }

  private:
    KioskDevice& device_;
    std::unique_ptr<sync::Transport> rest_;
};

QQuickItem* named(QQuickItem* root, const QString& name) {
    return find_below(root, [&](QQuickItem* item) { return item->objectName() == name; });
}

bool within(QQuickItem* item, const QString& name) {
    for (; item; item = item->parentItem())
        if (item->objectName() == name) return true;
    return false;
}

void gather(QQuickItem* item, QString& out) {
    out += item->property("text").toString() + QLatin1Char('\n');
    for (auto* child : item->childItems()) gather(child, out);
}

}  // namespace

bool soon(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, patience_ms); }

client::Environment KioskDevice::environment() {
    auto out = network.environment();
    out.connect = [this, paper = out.connect](const std::string& url) -> Result<std::unique_ptr<sync::Transport>> {
        auto rest = paper(url);
        if (!rest) return std::unexpected(rest.error());
        return std::make_unique<WithProgress>(*this, std::move(*rest));
    };
    return out;
}

KioskDevice::KioskDevice(QSize size, QVariantMap properties) {
    network.face = Face::kiosk;
    network.origin = "k-0001";
    session_ = std::make_unique<app::Session>(QString::fromStdString(directory.path()), environment());
    session_->setLanguage(QStringLiteral("en"));
    session_->start(QStringLiteral("http://head-office:8080"), QStringLiteral("good"));
    REQUIRE(soon([&] { return session_->enrolled(); }));
    kiosk_ = std::make_unique<app::KioskModel>();
    kiosk_->set_session(session_.get());
    properties.insert(QStringLiteral("session"), QVariant::fromValue(session_.get()));
    properties.insert(QStringLiteral("kiosk"), QVariant::fromValue(kiosk_.get()));
    app::prepare(*stage.view().engine(), *session_);
    root_ = stage.show(QStringLiteral("Huiyin.Kiosk"), QStringLiteral("KioskFace"), properties, size);
    stage.view().requestActivate();
    REQUIRE(QTest::qWaitForWindowActive(&stage.view()));
}

KioskDevice::~KioskDevice() { stage.close(); }

void KioskDevice::on_the_worker(const std::function<void(app::ReplicaWorker&)>& work) {
    bool done = false;
    session_->replica().ask(
        session_.get(),
        [&work](app::ReplicaWorker& worker) {
            work(worker);
            return 0;
        },
        [&](int) { done = true; });
    REQUIRE(soon([&] { return done; }));
}

void KioskDevice::cut_the_network() {
    on_the_worker([this](app::ReplicaWorker&) { network.down = true; });
    session_->exchangeSoon();
    REQUIRE(soon([&] { return session_->tried() && !session_->reachable(); }));
}

std::int64_t KioskDevice::events_in_the_log() {
    std::int64_t lines = -1;
    session_->replica().ask(
        session_.get(), [](app::ReplicaWorker& worker) { return worker.replica()->log_state().last_seq; },
        [&](std::int64_t last) { lines = last; });
    REQUIRE(soon([&] { return lines >= 0; }));
    return lines;
}

bool KioskDevice::shows(const QString& name) { return named(root_, name) != nullptr; }

QQuickItem* KioskDevice::find(const QString& name) {
    INFO(name.toStdString());
    REQUIRE(soon([&] { return shows(name); }));
    return named(root_, name);
}

/// A finger can only hit what has been laid out and drawn.
void KioskDevice::wait_until_drawn() {
    bool drawn = false;
    const auto frame = QObject::connect(&stage.view(), &QQuickWindow::frameSwapped, [&] { drawn = true; });
    stage.view().update();
    REQUIRE(soon([&] { return drawn; }));
    QObject::disconnect(frame);
}

void KioskDevice::touch_item(QQuickItem* item) {
    ++touches;
    wait_until_drawn();
    if (auto* page = find(QStringLiteral("screen"))->childItems().value(0))
        QMetaObject::invokeMethod(page, "reveal", Q_ARG(QVariant, QVariant::fromValue(item)));
    const auto point = item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
    REQUIRE(QRect(QPoint(), stage.view().size()).contains(point));
    QTest::mouseClick(&stage.view(), Qt::LeftButton, Qt::NoModifier, point);
}

void KioskDevice::touch(const QString& name) { touch_item(find(name)); }

void KioskDevice::touch_text(const QString& parent, const QString& text) {
    auto* below = find(parent);
    const auto fits = [&](QQuickItem* item) {
        return item->property("text").toString() == text && item->metaObject()->indexOfSignal("clicked()") >= 0;
    };
    INFO(text.toStdString());
    REQUIRE(soon([&] { return find_below(below, fits) != nullptr; }));
    touch_item(find_below(below, fits));
}

QQuickItem* KioskDevice::find_where(const std::function<bool(QQuickItem*)>& fits) {
    REQUIRE(soon([&] { return find_below(root_, fits) != nullptr; }));
    return find_below(root_, fits);
}

void KioskDevice::touch_where(const std::function<bool(QQuickItem*)>& fits) { touch_item(find_where(fits)); }

void KioskDevice::draw_line(QQuickItem* item, QPointF from, QPointF to) { draw(item, {from, to}); }

void KioskDevice::draw(QQuickItem* item, const std::vector<QPointF>& stroke) {
    ++touches;
    wait_until_drawn();
    constexpr int steps = 12;  // between two points
    const auto at = [&](QPointF point) {
        return item->mapToScene(QPointF(point.x() * item->width(), point.y() * item->height())).toPoint();
    };
    static const auto finger = QTest::createTouchDevice();
    QTest::touchEvent(&stage.view(), finger).press(0, at(stroke.front()), &stage.view());
    for (std::size_t corner = 1; corner < stroke.size(); ++corner)
        for (int i = 1; i <= steps; ++i) {
            const auto point = stroke[corner - 1] + (stroke[corner] - stroke[corner - 1]) * i / steps;
            QTest::touchEvent(&stage.view(), finger).move(0, at(point), &stage.view());
        }
    QTest::touchEvent(&stage.view(), finger).release(0, at(stroke.back()), &stage.view());
}

void KioskDevice::write(const QString& field, const QString& text) {
    touch(field);
    REQUIRE(soon([&] { return within(stage.view().activeFocusItem(), field); }));
    type(text);
}

void KioskDevice::tab_to(const QString& name) {
    INFO(name.toStdString());
    find(name);
    for (int i = 0; i < 60 && !within(stage.view().activeFocusItem(), name); ++i) press(Qt::Key_Tab);
    REQUIRE(within(stage.view().activeFocusItem(), name));
}

void KioskDevice::tab_to_text(const QString& text) {
    INFO(text.toStdString());
    const auto on_it = [&] {
        auto* item = stage.view().activeFocusItem();
        return item && item->property("text").toString() == text;
    };
    for (int i = 0; i < 60 && !on_it(); ++i) press(Qt::Key_Tab);
    REQUIRE(on_it());
}

void KioskDevice::press(Qt::Key key) { QTest::keyClick(&stage.view(), key); }

void KioskDevice::type(const QString& text) {
    QInputMethodEvent event;
    event.setCommitString(text);
    REQUIRE(QGuiApplication::focusObject());
    QCoreApplication::sendEvent(QGuiApplication::focusObject(), &event);
}

QString KioskDevice::all_texts_of_window() {
    QString out;
    gather(stage.view().contentItem(), out);
    return out;
}

QString KioskDevice::all_texts() {
    QString out;
    gather(root_, out);
    return out;
}

}  // namespace huiyin::testing
