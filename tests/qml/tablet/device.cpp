// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/tablet/device.hpp"

#include <QtQuickTest/quicktest.h>

#include <QCoreApplication>
#include <QQmlComponent>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <catch2/catch.hpp>
#include <future>
#include <ranges>

#include "client/app/session/engine.hpp"

namespace huiyin::testing {
namespace {

constexpr int patience_ms = 10'000;

/// Hands each request to the test's own thread, where the paper head office lives, and waits for it there.
class MainThreadTransport : public sync::Transport {
  public:
    MainThreadTransport(Network& network, std::shared_ptr<std::atomic<bool>> closing)
        : network_(network), closing_(std::move(closing)) {}
    Result<sync::HttpAnswer> send(const std::string& method, const std::string& path, const std::string& body,
                                  const std::string&, const std::string& token, const std::string&) override {
        auto promise = std::make_shared<std::promise<Result<sync::HttpAnswer>>>();
        auto answer = promise->get_future();
        QMetaObject::invokeMethod(qApp, [this, promise, method, path, body, token, closing = closing_] {
            if (!*closing) promise->set_value(network_.handle(method, path, body, token));
        });
        while (answer.wait_for(std::chrono::milliseconds{5}) != std::future_status::ready)
            if (*closing_) return fault("the test is over");
        return answer.get();
    }

  private:
    Network& network_;
    std::shared_ptr<std::atomic<bool>> closing_;
};

Instant wall() { return app::wall_clock(); }

/// Items of the scene in the order they are painted, popups last.
void collect(QQuickItem* item, std::vector<QQuickItem*>& out) {
    if (!item->isVisible()) return;
    out.push_back(item);
    for (auto* child : item->childItems()) collect(child, out);
}

bool says(QQuickItem* item, const QString& text) {
    return item->property("text").toString() == text || item->property("label").toString() == text;
}

/// Scrolls whatever `item` stands in, and what that stands in, until its middle is seen.
void scroll_to(QQuickItem* item) {
    for (auto* parent = item->parentItem(); parent; parent = parent->parentItem()) {
        if (!parent->inherits("QQuickFlickable")) continue;
        auto* content = parent->property("contentItem").value<QQuickItem*>();
        const auto middle = item->mapToItem(content, QPointF(0, item->height() / 2)).y();
        const auto top = parent->property("contentY").toReal();
        if (middle > top + parent->height() - item->height() / 2 || middle < top + item->height() / 2)
            parent->setProperty("contentY", std::max(0.0, middle - parent->height() / 2));
    }
}

/// What a finger on `point` of the scene would touch: the topmost item there that takes taps, a sheet's shade included.
QQuickItem* touched_at(QQuickItem* item, QPointF point) {
    if (!item->isVisible() || !item->isEnabled()) return nullptr;
    const bool inside = item->contains(item->mapFromScene(point));
    if (item->clip() && !inside) return nullptr;
    auto children = item->childItems();
    std::ranges::stable_sort(children, {}, [](const QQuickItem* child) { return child->z(); });
    for (auto* child : children | std::views::reverse)
        if (auto* hit = touched_at(child, point)) return hit;
    return inside && item->acceptedMouseButtons().testFlag(Qt::LeftButton) ? item : nullptr;
}

QPointF middle_of(const QQuickItem* item) { return item->mapToScene(QPointF(item->width() / 2, item->height() / 2)); }

bool is_input(QQuickItem* item) { return item->inherits("QQuickTextInput") || item->inherits("QQuickTextEdit"); }

bool is_within(QQuickItem* item, const QString& name) {
    for (; item; item = item->parentItem())
        if (item->objectName() == name) return true;
    return false;
}

bool is_control(QQuickItem* item) { return item->inherits("QQuickAbstractButton"); }

}  // namespace

Device::Device(const QString& url, Face face, QSize size) {
    network_.face = face;
    network_.now = wall();
    open(url, paper_environment(), QStringLiteral("http://head-office:8080"), QStringLiteral("good"), size);
}

Device::Device(const QString& url, Face face, QSize size, Gated) : gated_(true) {
    network_.face = face;
    network_.now = wall();
    open(url, paper_environment(), QStringLiteral("http://head-office:8080"), QStringLiteral("good"), size);
}

client::Environment Device::paper_environment() {
    auto around = network_.environment();
    around.connect = [this](const std::string&) -> Result<std::unique_ptr<sync::Transport>> {
        return std::make_unique<MainThreadTransport>(network_, closing_);
    };
    return around;
}

Device::Device(const QString& url, const std::string& server, const std::string& code, QSize size) {
    open(url, client::real_environment(), QString::fromStdString(server), QString::fromStdString(code), size);
}

void Device::open(const QString& url, client::Environment around, const QString& server, const QString& code,
                  QSize size) {
    url_ = url;
    size_ = size;
    session_ = std::make_unique<app::Session>(QString::fromStdString(directory_.path()), std::move(around));
    session_->set_paper_directory(QString::fromStdString(directory_.path()) + QStringLiteral("/papers"));
    session_->setLanguage(QStringLiteral("en"));
    if (gated_) session_->app_lock()->need();
    engine_ = std::make_unique<QQmlEngine>();
    app::prepare(*engine_, *session_);
    app::hold_still(*engine_);
    QObject::connect(engine_.get(), &QQmlEngine::warnings, engine_.get(), [this](const QList<QQmlError>& list) {
        for (const auto& warning : list) warnings_ += warning.toString();
    });
    QQmlComponent component(engine_.get(), QUrl(url));
    root_.reset(component.createWithInitialProperties({{"session", QVariant::fromValue(session_.get())}}));
    INFO(component.errorString().toStdString());
    REQUIRE(this->face());
    window_ = std::make_unique<QQuickWindow>();
    window_->resize(size);
    this->face()->setParentItem(window_->contentItem());
    this->face()->setSize(size);
    window_->show();
    session_->start(server, code);
    REQUIRE(is_true([this] { return gated_ ? session_->opened() : session_->loaded() && session_->reachable(); }));
}

Device::~Device() { close(); }

void Device::close() {
    *closing_ = true;
    root_.reset();
    session_.reset();
}

void Device::restart() {
    close();
    window_.reset();
    engine_.reset();
    closing_ = std::make_shared<std::atomic<bool>>(false);
    open(url_, paper_environment(), {}, {}, size_);
}

void Device::type_pin(const QString& digits) {
    wait_for([](QQuickItem* item) { return item->objectName() == QLatin1String("pin-1"); }, QStringLiteral("pin-1"));
    for (const auto digit : digits) QTest::keyClick(window_.get(), digit.toLatin1());
    QTest::keyClick(window_.get(), Qt::Key_Return);
}

bool Device::is_true(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, patience_ms); }

std::string Device::capture(const Json& body) {
    std::string subject;
    session_->replica().ask(
        session_.get(),
        [body](app::ReplicaWorker& worker) {
            auto receipt = worker.replica()->capture(body, wall());
            if (receipt) worker.touched(receipt->subject);
            return receipt;
        },
        [&](const Result<client::CaptureReceipt>& receipt) { subject = receipt ? receipt->subject : "?"; });
    REQUIRE(is_true([&] { return !subject.empty(); }));
    REQUIRE(subject != "?");
    return subject;
}

std::string Device::enter_opinion(const Json& body) {
    std::string subject;
    session_->replica().ask(
        session_.get(),
        [body](app::ReplicaWorker& worker) {
            auto receipt = worker.replica()->enter_opinion(body, wall());
            if (receipt) worker.touched(receipt->subject);
            return receipt;
        },
        [&](const Result<client::CaptureReceipt>& receipt) { subject = receipt ? receipt->subject : "?"; });
    REQUIRE(is_true([&] { return !subject.empty(); }));
    REQUIRE(subject != "?");
    return subject;
}

void Device::append(const std::string& subject, const std::string& kind, const Json& body) {
    std::optional<bool> written;
    session_->replica().ask(
        session_.get(),
        [subject, kind, body](app::ReplicaWorker& worker) {
            auto entry = worker.replica()->append(subject, kind, body, wall());
            if (entry) worker.touched(subject);
            return entry;
        },
        [&](const Result<Json>& entry) { written = entry && flag_of(*entry, "effective"); });
    REQUIRE(is_true([&] { return written.has_value(); }));
    REQUIRE(*written);
}

Json Device::view(const std::string& subject) {
    std::optional<Json> out;
    session_->replica().ask(
        session_.get(), [subject](app::ReplicaWorker& worker) { return worker.replica()->show(subject, wall()); },
        [&](const Result<Json>& shown) { out = shown ? *shown : Json(); });
    REQUIRE(is_true([&] { return out.has_value(); }));
    return *out;
}

QQuickItem* Device::find(const Wanted& wanted) {
    std::vector<QQuickItem*> items;
    collect(window_->contentItem(), items);
    const auto it = std::ranges::find_if(items.rbegin(), items.rend(), wanted);
    return it == items.rend() ? nullptr : *it;
}

/// The item, once a finger could touch it: enabled, laid out (nothing waits for the next frame), where it was a moment
/// ago, and with nothing over it, such as a sheet that is still going.
QQuickItem* Device::wait_for(const Wanted& wanted, const QString& what) {
    QQuickItem *found = nullptr, *before = nullptr;
    QPointF was;
    const bool there = is_true([&] {
        found = find(wanted);
        if (!found || !found->isEnabled() || found->width() <= 0) return false;
        scroll_to(found);
        if (QQuickTest::qIsPolishScheduled(window_.get())) return false;
        const auto now = middle_of(found);
        const auto* hit = touched_at(window_->contentItem(), now);
        const bool ready = found == before && now == was && hit && (hit == found || found->isAncestorOf(hit));
        before = found;
        was = now;
        return ready;
    });
    if (!there) UNSCOPED_INFO("looking for " << what.toStdString() << "; seen in " << picture().toStdString());
    REQUIRE(there);
    return found;
}

std::string Device::complaints() const {
    QStringList ours;
    for (const auto& warning : warnings_)
        if (!warning.contains(QLatin1String("/Huiyin/Parts/"))) ours += warning;
    return ours.join(QLatin1Char('\n')).toStdString();
}

QString Device::picture() {
    const auto directory = qEnvironmentVariable("HUIYIN_SCREENS");
    if (directory.isEmpty()) return QStringLiteral("no picture: set HUIYIN_SCREENS");
    const auto file = directory + QStringLiteral("/failure.png");
    window_->grabWindow().save(file);
    return file;
}

void Device::click_item(QQuickItem* item) {
    const auto centre = middle_of(item).toPoint();
    INFO("outside of the window: " << centre.x() << "," << centre.y());
    REQUIRE(QRect(QPoint(), window_->size()).contains(centre));
    ++touches;
    if (!is_control(item)) return QTest::mouseClick(window_.get(), Qt::LeftButton, Qt::NoModifier, centre);
    const QSignalSpy clicked(item, SIGNAL(clicked()));
    QTest::mouseClick(window_.get(), Qt::LeftButton, Qt::NoModifier, centre);
    INFO("the tap was lost");
    REQUIRE(clicked.count() == 1);
}

void Device::click(const QString& name) {
    click_item(wait_for([&](QQuickItem* item) { return item->objectName() == name; }, name));
}

void Device::click_text(const QString& text) {
    click_item(wait_for([&](QQuickItem* item) { return is_control(item) && says(item, text); }, text));
}

void Device::type(const QString& name, const QString& text) {
    // The input itself: what is wrong with it may stand below.
    auto* input = wait_for([&](QQuickItem* item) { return is_input(item) && is_within(item, name); }, name);
    activate();
    if (!input->hasActiveFocus()) {
        ++touches;
        QTest::mouseClick(window_.get(), Qt::LeftButton, Qt::NoModifier, middle_of(input).toPoint());
        REQUIRE(is_true([&] { return input->hasActiveFocus(); }));
    }
    letters += static_cast<int>(text.size());
    QTest::keyClick(window_.get(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(window_.get(), Qt::Key_Delete);
    for (const auto letter : text) QTest::keyClick(window_.get(), letter.toLatin1());
    REQUIRE(input->property("text").toString() == text);
}

void Device::activate() {
    window_->requestActivate();
    REQUIRE(is_true([&] { return window_->isActive(); }));
}

void Device::press_on_screen(const QString& letter) {
    const auto is_key = [&](QQuickItem* item) {
        return item->property("keyType").isValid() && item->property("displayText").toString().toLower() == letter;
    };
    QQuickItem* key = nullptr;
    REQUIRE(is_true([&] { return (key = find(is_key)) != nullptr; }));
    QTest::mouseClick(window_.get(), Qt::LeftButton, Qt::NoModifier, middle_of(key).toPoint());
}

void Device::choose(const QString& name, const QString& option) {
    auto* field = wait_for([&](QQuickItem* item) { return item->objectName() == name; }, name);
    click_item(wait_for(
        [&](QQuickItem* item) { return is_control(item) && says(item, option) && field->isAncestorOf(item); }, option));
}

void Device::sign(const QString& name) {
    auto* field = wait_for([&](QQuickItem* item) { return item->objectName() == name; }, name);
    ++touches;
    const auto from = field->mapToScene(QPointF(field->width() * 0.3, field->height() * 0.6)).toPoint();
    QTest::mousePress(window_.get(), Qt::LeftButton, Qt::NoModifier, from);
    for (int i = 1; i <= 5; ++i) QTest::mouseMove(window_.get(), from + QPoint(20 * i, (i % 2) * 10));
    QTest::mouseRelease(window_.get(), Qt::LeftButton, Qt::NoModifier, from + QPoint(100, 10));
}

void Device::sign_if_asked(const QString& name) {
    if (find([&](QQuickItem* item) { return item->objectName() == name; })) sign(name);
}

void Device::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    ++touches;
    QTest::keyClick(window_.get(), key, modifiers);
}

QRectF Device::place_of(const QString& name) {
    QQuickItem* found = nullptr;
    INFO(name.toStdString());
    REQUIRE(is_true([&] {
        found = find([&](QQuickItem* item) { return item->objectName() == name; });
        return found && found->width() > 0 && !QQuickTest::qIsPolishScheduled(window_.get());
    }));
    return {found->mapToScene(QPointF(0, 0)), QSizeF(found->width(), found->height())};
}

QString Device::text_of_item(const QString& name) {
    place_of(name);
    return find([&](QQuickItem* item) { return item->objectName() == name; })->property("text").toString();
}

void Device::sign_in(const QString& account, const QString& password) {
    session_->signIn(account, password);
    REQUIRE(is_true([&] { return session_->signed_in() && session_->account() == account; }));
}

bool Device::shows_now(const QString& text) {
    std::vector<QQuickItem*> items;
    collect(window_->contentItem(), items);
    return std::ranges::any_of(items,
                               [&](QQuickItem* item) { return item->property("text").toString().contains(text); });
}

bool Device::shows(const QString& text) {
    return is_true([&] { return shows_now(text); });
}

}  // namespace huiyin::testing
