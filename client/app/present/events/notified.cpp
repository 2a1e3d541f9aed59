// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/notified.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::notified>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Notified"),
        .action = QT_TRANSLATE_NOOP("Terms", "Notify"),
        .group = ActionGroup::routing,
        .icon = "mail-message-new",
        .form = {{"unit", "unit", QT_TRANSLATE_NOOP("Actions", "Which unit"), true},
                 {"what", "choice", QT_TRANSLATE_NOOP("Actions", "Who to notify"), false, {"unit", "leaders"}},
                 {"how",
                  "choice",
                  QT_TRANSLATE_NOOP("Actions", "How"),
                  true,
                  {"in_person", "phone", "meeting", "letter", "email"},
                  "what=leaders"},
                 {"text", "long", QT_TRANSLATE_NOOP("Actions", "What you told them")}},
        .title = words<Notified>([](const Notified& s, const Rules& rules) { return units(rules, s.unit, s.units); }),
        .text = words<Notified>([](const Notified& s, const Rules&) {
            return joined({written(s.text), written(s.what)});
        })};
    return out;
}

}  // namespace huiyin::app
