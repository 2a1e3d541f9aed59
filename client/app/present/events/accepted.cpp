// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/accepted.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::accepted>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Accepted"),
        .action = QT_TRANSLATE_NOOP("Terms", "Accept"),
        .icon = "checkmark",
        .form = {{"on_the_spot", "here",
                  QT_TRANSLATE_NOOP("Actions", "The customer is standing here and it is solved on the spot")},
                 {"in_charge", "in_charge", QT_TRANSLATE_NOOP("Actions", "Person in charge")},
                 {"note", "long", QT_TRANSLATE_NOOP("Actions", "Note")}},
        .title = words<Accepted>([](const Accepted& s, const Rules&) {
            return s.on_the_spot ? said(QT_TRANSLATE_NOOP("Sayings", "on the spot")) : QString();
        }),
        .text = words<Accepted>([](const Accepted& s, const Rules&) { return written(s.note); })};
    return out;
}

}  // namespace huiyin::app
