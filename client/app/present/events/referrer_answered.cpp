// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/referrer_answered.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::referrer_answered>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Referring body answered"),
        .action = QT_TRANSLATE_NOOP("Terms", "Answer the referring body"),
        .group = ActionGroup::contact,
        .form = {{"referrer", "text", QT_TRANSLATE_NOOP("Actions", "Referring body"), true},
                 {"how", "choice", QT_TRANSLATE_NOOP("Actions", "How"), true, ways_of_contact},
                 {"text", "long", QT_TRANSLATE_NOOP("Actions", "What the body was answered"), true}},
        .text = words<ReferrerAnswered>([](const ReferrerAnswered& s, const Rules&) {
            return joined({written(s.text), written(s.referrer)});
        })};
    return out;
}

}  // namespace huiyin::app
