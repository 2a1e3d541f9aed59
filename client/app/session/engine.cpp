// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/session/engine.hpp"

#include <QQmlComponent>

namespace huiyin::app {

void prepare(QQmlEngine& engine, Session& session) {
    engine.addImportPath(QStringLiteral("qrc:/"));
    QObject::connect(&session, &Session::languageChanged, &engine, &QQmlEngine::retranslate);
}

void hold_still(QQmlEngine& engine) {
    QQmlComponent component(&engine);
    component.setData(
        "import QtQml\nimport Huiyin.Theme\nQtObject { Component.onCompleted: Theme.reducedMotion = true }", QUrl());
    const std::unique_ptr<QObject> done(component.create());
}

}  // namespace huiyin::app
