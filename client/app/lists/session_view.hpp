// SPDX-License-Identifier: GPL-3.0-or-later
// How a view model follows the session: it learns of each snapshot and of the language.
#pragma once
#include <QPointer>

#include "client/app/session/session.hpp"

namespace huiyin::app {

/// Connects `model` to `session`; `refresh` runs on each new snapshot, `reword` when the language or the clock changed.
template <class Model>
void follow(Session* session, Model* model, void (Model::*refresh)(), void (Model::*reword)()) {
    QObject::connect(session, &Session::snapshotChanged, model, refresh);
    QObject::connect(session, &Session::languageChanged, model, reword);
    (model->*refresh)();
}

}  // namespace huiyin::app
