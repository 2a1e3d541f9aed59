// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"

namespace huiyin::app {

template <>
const EventPresenter& presenter<EventKind::reports_owed>() {
    static const EventPresenter out{.term = QT_TRANSLATE_NOOP("Terms", "Reports are kept here")};
    return out;
}

}  // namespace huiyin::app
