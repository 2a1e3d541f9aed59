// SPDX-License-Identifier: Apache-2.0
#include "stand.hpp"

#include <QtQuickTest/quicktest.h>

#include <QTest>
#include <catch2/catch.hpp>

#include "client/app/fixtures/arabic_letters.hpp"
#include "client/app/session/engine.hpp"
#include "geometry.hpp"

namespace huiyin::testing {
namespace {

constexpr int patience_ms = 10'000;  // only a failing test waits that long

bool soon(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, patience_ms); }

/// Sheets open behind the first layout, and lists are filled behind it: laid out is what nothing waits for any more.
void settle(QQuickWindow& window) {
    int quiet = 0;
    (void)soon([&] { return (quiet = QQuickTest::qIsPolishScheduled(&window) ? 0 : quiet + 1) > 3; });
}

/// What is wrong is what stays wrong.
QStringList lasting(QQuickWindow& window, const std::function<QStringList()>& look) {
    constexpr int looks = 4;
    QStringList out;
    for (int i = 0; i < looks; ++i) {
        settle(window);
        if ((out = look()).isEmpty()) break;
    }
    return out;
}

}  // namespace

Stand::Stand() {
    engine_.addImportPath(QStringLiteral("qrc:/"));
    QQmlComponent finder(&engine_);
    finder.setData("import QtQml\nimport Huiyin.Theme\nQtObject { property QtObject theme: Theme }", QUrl());
    const std::unique_ptr<QObject> found(finder.create());
    REQUIRE(found);
    theme_ = found->property("theme").value<QObject*>();
    theme_->setProperty("reducedMotion", true);
}

QQmlComponent& Stand::component(const QUrl& url) {
    auto& out = components_[url];
    if (!out) out = std::make_unique<QQmlComponent>(&engine_, url);
    return *out;
}

QString Stand::wrong_with(const app::Screen& screen, const QString& language, bool typed_on) {
    // What a face is told of it: a desk has keys of its own.
    typed_on ? qputenv("QT_IM_MODULE", "qtvirtualkeyboard") : qunsetenv("QT_IM_MODULE");
    app::Session session;
    session.offer(app::arabic_letters(), app::words_in_arabic_letters());
    session.setLanguage(language);
    screen.fill(session);
    QQuickWindow window;
    window.resize(screen.size);
    auto properties = screen.properties;
    properties.insert(QStringLiteral("session"), QVariant::fromValue(&session));
    properties.insert(QStringLiteral("parent"), QVariant::fromValue(window.contentItem()));
    properties.insert(QStringLiteral("width"), screen.size.width());
    properties.insert(QStringLiteral("height"), screen.size.height());
    auto& made_by = component(screen.component);
    const std::unique_ptr<QObject> root(made_by.createWithInitialProperties(properties));
    auto* face = qobject_cast<QQuickItem*>(root.get());
    INFO(screen.name.toStdString() << ": " << made_by.errorString().toStdString());
    REQUIRE(face);
    window.show();
    const auto settled = face->property("settled");  // a kiosk's, once its size of type is in force
    REQUIRE(soon([&] { return !settled.isValid() || face->property("settled").toBool(); }));
    const auto look = [&] { return misplaced(window.contentItem(), theme_->property("touch").toInt()); };
    auto faults = lasting(window, look);
    const bool has_a_pad = screen.name.startsWith(QLatin1String("progress"));
    const auto inputs = typed_on && !has_a_pad ? inputs_in(window.contentItem()) : std::vector<QQuickItem*>();
    if (!inputs.empty()) {
        auto* input = inputs.back();
        window.requestActivate();
        REQUIRE(soon([&] { return window.isActive(); }));
        input->forceActiveFocus();  // which brings it into sight
        settle(window);
        const auto caret = input->mapToScene(input->property("cursorRectangle").toRectF().center()).toPoint();
        QTest::mouseClick(&window, Qt::LeftButton, Qt::NoModifier, caret);
        const auto writing = [&] {
            auto out = look();
            if (const auto fault = out_of_sight(window.contentItem(), input); !fault.isEmpty()) out += fault;
            return out;
        };
        const bool shown = soon([&] { return keyboard_in(window.contentItem()) != nullptr; });
        for (const auto& fault : shown ? lasting(window, writing) : QStringList{QStringLiteral("no keyboard comes")})
            if (!faults.contains(fault)) faults += QStringLiteral("while writing, ") + fault;
    }
    QString out;
    for (const auto& fault : faults)
        out += QStringLiteral("%1 %2x%3 %4: %5\n")
                   .arg(screen.name)
                   .arg(screen.size.width())
                   .arg(screen.size.height())
                   .arg(language, fault);
    return out;
}

}  // namespace huiyin::testing
