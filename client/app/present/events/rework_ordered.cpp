// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/rework_ordered.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::rework_ordered>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Rework ordered"),
        .action = QT_TRANSLATE_NOOP("Terms", "Order rework"),
        .group = ActionGroup::judging,
        .icon = "edit-undo",
        .evidence = Evidence::writer,
        .form = {{"unit", "unit", QT_TRANSLATE_NOOP("Actions", "Which unit"), true},
                 {"why", "long", QT_TRANSLATE_NOOP("Actions", "What is to be done again"), true}},
        .title = words<ReworkOrdered>([](const ReworkOrdered& s, const Rules& rules) { return unit(rules, s.unit); }),
        .text = words<ReworkOrdered>([](const ReworkOrdered& s, const Rules&) { return written(s.why); })};
    return out;
}

}  // namespace huiyin::app
