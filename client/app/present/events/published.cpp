// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"

namespace huiyin::app {

template <>
const EventPresenter& presenter<EventKind::published>() {
    static const EventPresenter out{.term = QT_TRANSLATE_NOOP("Terms", "Published"),
                                    .action = QT_TRANSLATE_NOOP("Terms", "Publish"),
                                    .group = ActionGroup::contact,
                                    .icon = "document-export"};
    return out;
}

}  // namespace huiyin::app
