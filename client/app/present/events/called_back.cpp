// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/called_back.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::called_back>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Callback"),
        .action = QT_TRANSLATE_NOOP("Terms", "Record callback"),
        .group = ActionGroup::contact,
        .icon = "call-start",
        .evidence = Evidence::customer,
        .form = {{"result",
                  "choice",
                  QT_TRANSLATE_NOOP("Actions", "What the customer says"),
                  true,
                  {"satisfied", "improper", "unreachable"}},
                 {"text", "long", QT_TRANSLATE_NOOP("Actions", "Note")}},
        .title = words<CalledBack>([](const CalledBack& s, const Rules&) { return choice(s.result); }),
        .text = words<CalledBack>([](const CalledBack& s, const Rules&) { return written(s.text); })};
    return out;
}

}  // namespace huiyin::app
