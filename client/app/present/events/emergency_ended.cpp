// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/emergency_ended.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::emergency_ended>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Emergency plan ended"),
        .action = QT_TRANSLATE_NOOP("Terms", "End the emergency plan"),
        .form = {{"text", "long", QT_TRANSLATE_NOOP("Actions", "How it ended"), true}},
        .text = words<EmergencyEnded>([](const EmergencyEnded& s, const Rules&) { return written(s.text); })};
    return out;
}

}  // namespace huiyin::app
