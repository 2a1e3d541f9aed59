// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/responded.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::responded>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "First contact with the customer"),
        .action = QT_TRANSLATE_NOOP("Terms", "Record first contact"),
        .group = ActionGroup::contact,
        .icon = "call-start",
        .evidence = Evidence::writer,
        .form = {{"how", "way", QT_TRANSLATE_NOOP("Actions", "How"), true, ways_of_contact},
                 {"text", "long", QT_TRANSLATE_NOOP("Actions", "What was said"), true}},
        .title = words<Responded>([](const Responded& s, const Rules&) { return choice(s.how); }),
        .text = words<Responded>([](const Responded& s, const Rules&) { return written(s.text); })};
    return out;
}

}  // namespace huiyin::app
