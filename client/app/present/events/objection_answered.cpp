// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/objection_answered.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::objection_answered>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Objection answered"),
        .action = QT_TRANSLATE_NOOP("Terms", "Answer the objection"),
        .group = ActionGroup::judging,
        .form = {{"upheld", "yesno", QT_TRANSLATE_NOOP("Actions", "The branch is right")},
                 {"text", "long", QT_TRANSLATE_NOOP("Actions", "Answer to the branch"), true}},
        .title = words<ObjectionAnswered>([](const ObjectionAnswered& s, const Rules&) {
            return said(s.upheld.value_or(false) ? QT_TRANSLATE_NOOP("Sayings", "upheld")
                                                 : QT_TRANSLATE_NOOP("Sayings", "not upheld"));
        }),
        .text = words<ObjectionAnswered>([](const ObjectionAnswered& s, const Rules&) { return written(s.text); })};
    return out;
}

}  // namespace huiyin::app
