// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/graded.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::graded>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Graded"),
        .action = QT_TRANSLATE_NOOP("Terms", "Grade"),
        .group = ActionGroup::judging,
        .icon = "flag",
        .form = {{"level", "level", QT_TRANSLATE_NOOP("Actions", "Level"), true, {"1", "2", "3"}},
                 {"reason", "long", QT_TRANSLATE_NOOP("Actions", "Reason")}},
        .title = words<Graded>([](const Graded& s, const Rules&) { return level(s.level); }),
        .text = words<Graded>([](const Graded& s, const Rules&) { return reasons(s.reason, s.reasons); })};
    return out;
}

}  // namespace huiyin::app
