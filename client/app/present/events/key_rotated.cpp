// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"

namespace huiyin::app {

template <>
const EventPresenter& presenter<EventKind::key_rotated>() {
    static const EventPresenter out{.term = QT_TRANSLATE_NOOP("Terms", "Head office's keys changed")};
    return out;
}

}  // namespace huiyin::app
