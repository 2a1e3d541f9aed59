// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/commended.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::commended>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Commended"),
        .action = QT_TRANSLATE_NOOP("Terms", "Commend"),
        .group = ActionGroup::judging,
        .form = {{"unit", "unit", QT_TRANSLATE_NOOP("Actions", "Unit")},
                 {"person", "text", QT_TRANSLATE_NOOP("Actions", "Person")},
                 {"what", "long", QT_TRANSLATE_NOOP("Actions", "What it is commended for"), true}},
        .title = words<Commended>(
            [](const Commended& s, const Rules& rules) { return unit_and_person(rules, s.unit, s.person); }),
        .text = words<Commended>([](const Commended& s, const Rules&) { return written(s.what); })};
    return out;
}

}  // namespace huiyin::app
