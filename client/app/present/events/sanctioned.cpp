// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/sanctioned.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::sanctioned>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Sanctioned"),
        .action = QT_TRANSLATE_NOOP("Terms", "Sanction"),
        .group = ActionGroup::judging,
        .evidence = Evidence::head_office,
        .form = {{"unit", "unit", QT_TRANSLATE_NOOP("Actions", "Unit")},
                 {"person", "text", QT_TRANSLATE_NOOP("Actions", "Person")},
                 {"what", "long", QT_TRANSLATE_NOOP("Actions", "Which sanction, and why"), true}},
        .title = words<Sanctioned>(
            [](const Sanctioned& s, const Rules& rules) { return unit_and_person(rules, s.unit, s.person); }),
        .text = words<Sanctioned>([](const Sanctioned& s, const Rules&) { return written(s.what); })};
    return out;
}

}  // namespace huiyin::app
