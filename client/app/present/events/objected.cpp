// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/objected.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::objected>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Objection"),
        .action = QT_TRANSLATE_NOOP("Terms", "Object to the quarter's score"),
        .group = ActionGroup::judging,
        .form = {{"quarter", "quarter", QT_TRANSLATE_NOOP("Actions", "Quarter"), true},
                 {"text", "long", QT_TRANSLATE_NOOP("Actions", "Why it is counted wrongly"), true}},
        .title = words<Objected>([](const Objected& s, const Rules&) { return plain(s.quarter); }),
        .text = words<Objected>([](const Objected& s, const Rules&) { return written(s.text); })};
    return out;
}

}  // namespace huiyin::app
