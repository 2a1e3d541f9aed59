// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/assigned.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::assigned>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Assigned"),
        .action = QT_TRANSLATE_NOOP("Terms", "Transfer or assign"),
        .group = ActionGroup::routing,
        .icon = "go-next",
        .form = {{"unit", "unit", QT_TRANSLATE_NOOP("Actions", "To which unit"), true},
                 {"as",
                  "choice",
                  QT_TRANSLATE_NOOP("Actions", "As what"),
                  true,
                  {"owner", "helper", "supervisor", "first_contact"}},
                 {"person",
                  "person",
                  QT_TRANSLATE_NOOP("Actions", "Person in charge, or successor"),
                  false,
                  {},
                  "as=owner|first_contact"},
                 {"why", "long", QT_TRANSLATE_NOOP("Actions", "Why")}},
        .title = words<Assigned>([](const Assigned& s, const Rules& rules) {
            return joined({unit(rules, s.unit), plain(s.person), choice(s.as)});
        }),
        .text = words<Assigned>([](const Assigned& s, const Rules&) { return written(s.why); })};
    return out;
}

}  // namespace huiyin::app
