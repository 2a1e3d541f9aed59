// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/referred_up.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::referred_up>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Referred to the superior"),
        .action = QT_TRANSLATE_NOOP("Terms", "Ask the superior"),
        .group = ActionGroup::routing,
        .form = {{"question", "long", QT_TRANSLATE_NOOP("Actions", "What the superior unit is to decide"), true}},
        .title = words<ReferredUp>([](const ReferredUp& s, const Rules& rules) { return unit(rules, s.unit); }),
        .text = words<ReferredUp>([](const ReferredUp& s, const Rules&) { return written(s.question); })};
    return out;
}

}  // namespace huiyin::app
