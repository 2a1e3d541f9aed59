// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/raised.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::raised>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Raised"),
        .action = QT_TRANSLATE_NOOP("Terms", "Raise"),
        .group = ActionGroup::judging,
        .icon = "go-up",
        .form = {{"to", "level", QT_TRANSLATE_NOOP("Actions", "New level"), true, {"2", "3"}},
                 {"reason", "long", QT_TRANSLATE_NOOP("Actions", "Reason"), true}},
        .title = words<Raised>([](const Raised& s, const Rules&) { return level(s.to); }),
        .text = words<Raised>([](const Raised& s, const Rules&) { return reasons(s.reason, s.reasons); })};
    return out;
}

}  // namespace huiyin::app
