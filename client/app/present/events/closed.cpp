// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/closed.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::closed>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Closed"),
        .action = QT_TRANSLATE_NOOP("Terms", "Close"),
        .group = ActionGroup::routing,
        .icon = "object-locked",
        .form = {{"text", "long", QT_TRANSLATE_NOOP("Actions", "Note")}},
        .text = words<Closed>([](const Closed& s, const Rules&) { return written(s.text); })};
    return out;
}

}  // namespace huiyin::app
