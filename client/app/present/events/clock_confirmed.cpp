// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"

namespace huiyin::app {

template <>
const EventPresenter& presenter<EventKind::clock_confirmed>() {
    static const EventPresenter out{.term = QT_TRANSLATE_NOOP("Terms", "Clock of head office confirmed")};
    return out;
}

}  // namespace huiyin::app
