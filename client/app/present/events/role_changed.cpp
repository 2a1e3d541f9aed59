// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"

namespace huiyin::app {

template <>
const EventPresenter& presenter<EventKind::role_changed>() {
    static const EventPresenter out{.term = QT_TRANSLATE_NOOP("Terms", "Role changed")};
    return out;
}

}  // namespace huiyin::app
