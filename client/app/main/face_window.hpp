// SPDX-License-Identifier: GPL-3.0-or-later
// The window with one of the three faces in it.
#pragma once
#include <QQmlEngine>
#include <QQuickWindow>
#include <memory>

#include "client/app/session/session.hpp"

namespace huiyin::app {

class FaceWindow {
  public:
    /// `face` is kiosk, tablet or desk. Fails when its QML cannot be loaded.
    static Result<std::unique_ptr<FaceWindow>> open(const QString& face, Session& session, bool windowed);

  private:
    FaceWindow() = default;
    QQmlEngine engine_;
    QQuickWindow window_;
    std::unique_ptr<QObject> root_;  ///< goes before the window and the engine
};

}  // namespace huiyin::app
