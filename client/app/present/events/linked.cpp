// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/linked.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::linked>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Linked"),
        .action = QT_TRANSLATE_NOOP("Terms", "Link to another complaint"),
        .group = ActionGroup::routing,
        .form = {{"to", "complaint", QT_TRANSLATE_NOOP("Actions", "To which complaint"), true},
                 {"why",
                  "choice",
                  QT_TRANSLATE_NOOP("Actions", "Why"),
                  true,
                  {"same_customer", "same_issue", "duplicate"}}},
        .text = words<Linked>([](const Linked& s, const Rules&) { return written(s.why); })};
    return out;
}

}  // namespace huiyin::app
