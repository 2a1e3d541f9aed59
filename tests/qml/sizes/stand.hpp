// SPDX-License-Identifier: Apache-2.0
// One screen after another, in windows that nobody sees and nobody grabs.
#pragma once
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <map>
#include <memory>

#include "client/app/fixtures/screen.hpp"

namespace huiyin::testing {

class Stand {
  public:
    Stand();
    /// What is wrong with the screen as it stands and, where `typed_on`, with the keyboard up for its last field. Each
    /// sentence begins with the screen, its size and its language.
    QString wrong_with(const app::Screen& screen, const QString& language, bool typed_on);

  private:
    QQmlComponent& component(const QUrl& url);
    QQmlEngine engine_;
    QObject* theme_;
    std::map<QUrl, std::unique_ptr<QQmlComponent>> components_;
};

}  // namespace huiyin::testing
