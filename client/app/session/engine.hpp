// SPDX-License-Identifier: GPL-3.0-or-later
// What every QML engine of the app needs: where the modules are, and the language of the session.
#pragma once
#include <QQmlEngine>

#include "client/app/session/session.hpp"

namespace huiyin::app {

/// `session` must outlive `engine`.
void prepare(QQmlEngine& engine, Session& session);

/// Nothing moves from now on in `engine`: for pictures and tests.
void hold_still(QQmlEngine& engine);

}  // namespace huiyin::app
