// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/instructed.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::instructed>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Instruction of the superior"),
        .action = QT_TRANSLATE_NOOP("Terms", "Instruct"),
        .group = ActionGroup::judging,
        .evidence = Evidence::writer,
        .form = {{"text", "long", QT_TRANSLATE_NOOP("Actions", "Instruction"), true},
                 {"revisit", "flag", QT_TRANSLATE_NOOP("Actions", "The customer is to be called a second time")},
                 {"extend", "flag", QT_TRANSLATE_NOOP("Actions", "The regulator's limit is extended with approval")}},
        .text = words<Instructed>([](const Instructed& s, const Rules&) { return written(s.text); })};
    return out;
}

}  // namespace huiyin::app
