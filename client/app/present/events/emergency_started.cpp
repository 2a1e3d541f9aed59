// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/emergency_started.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::emergency_started>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Emergency plan started"),
        .action = QT_TRANSLATE_NOOP("Terms", "Start the emergency plan"),
        .form = {{"plan", "long", QT_TRANSLATE_NOOP("Actions", "Which plan, and what is done first"), true},
                 {"who", "text", QT_TRANSLATE_NOOP("Actions", "Who leads")}},
        .text = words<EmergencyStarted>([](const EmergencyStarted& s, const Rules&) {
            return joined({written(s.plan), written(s.who)});
        })};
    return out;
}

}  // namespace huiyin::app
