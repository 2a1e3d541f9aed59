// SPDX-License-Identifier: Apache-2.0
#include "stage.hpp"

#include <QDir>
#include <QQmlComponent>
#include <QQmlContext>
#include <QTest>
#include <catch2/catch.hpp>

namespace huiyin::testing {

Stage::Stage() : view_(std::make_unique<QQuickView>()) {
    view_->engine()->addImportPath(QStringLiteral("qrc:/"));
    view_->setResizeMode(QQuickView::SizeRootObjectToView);
    QObject::connect(view_->engine(), &QQmlEngine::warnings, [this](const QList<QQmlError>& errors) {
        for (const auto& error : errors) warnings += error.toString();
    });
    theme()->setProperty("reducedMotion", true);
}

QObject* Stage::theme() {
    if (theme_) return theme_;
    QQmlComponent finder(view_->engine());
    finder.setData("import QtQml\nimport Huiyin.Theme\nQtObject { property QtObject theme: Theme }", QUrl());
    const std::unique_ptr<QObject> found(finder.create());
    INFO(finder.errorString().toStdString());
    REQUIRE(found);
    theme_ = found->property("theme").value<QObject*>();
    return theme_;
}

QQuickItem* Stage::show(const QString& module, const QString& type, const QVariantMap& properties, QSize size) {
    view_->setInitialProperties(properties);
    view_->resize(size);
    const auto path = QString(module).replace(QLatin1Char('.'), QLatin1Char('/'));
    view_->setSource(QUrl(QStringLiteral("qrc:/%1/%2.qml").arg(path, type)));
    for (const auto& error : view_->errors()) UNSCOPED_INFO(error.toString().toStdString());
    REQUIRE(view_->status() == QQuickView::Ready);
    view_->show();
    REQUIRE(QTest::qWaitForWindowExposed(view_.get()));
    return view_->rootObject();
}

void Stage::picture(const QString& name) {
    const auto directory = qEnvironmentVariable("HUIYIN_SCREENS");
    if (directory.isEmpty()) return;
    QDir().mkpath(directory);
    REQUIRE(view_->grabWindow().save(QDir(directory).filePath(name + QStringLiteral(".png"))));
}

namespace {
void collect(QQuickItem* item, QStringList& out) {
    if (!item->isVisible()) return;
    const auto text = item->property("text").toString();
    const bool is_text = item->inherits("QQuickText") && !text.isEmpty();
    const bool too_wide = item->property("contentWidth").toReal() > item->width() + 1;
    const bool too_high = item->property("contentHeight").toReal() > item->height() + 1;
    if (is_text && (item->property("truncated").toBool() || too_wide || too_high)) out += text;
    for (auto* child : item->childItems()) collect(child, out);
}
}  // namespace

QStringList cut_texts(QQuickItem* root) {
    QStringList out;
    collect(root, out);
    return out;
}

}  // namespace huiyin::testing
