// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"

namespace huiyin::app {

template <>
const EventPresenter& presenter<EventKind::archived>() {
    static const EventPresenter out{.term = QT_TRANSLATE_NOOP("Terms", "Archived"),
                                    .action = QT_TRANSLATE_NOOP("Terms", "Archive"),
                                    .group = ActionGroup::routing,
                                    .icon = "folder"};
    return out;
}

}  // namespace huiyin::app
