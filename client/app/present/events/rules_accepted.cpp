// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/rules_accepted.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::rules_accepted>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Own rules put in force"),
        .text = words<RulesAccepted>([](const RulesAccepted& s, const Rules&) { return written(s.text); })};
    return out;
}

}  // namespace huiyin::app
