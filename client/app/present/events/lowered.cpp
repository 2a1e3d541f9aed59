// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/lowered.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::lowered>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Lowered"),
        .action = QT_TRANSLATE_NOOP("Terms", "Lower"),
        .group = ActionGroup::judging,
        .icon = "go-down",
        .form = {{"to", "level", QT_TRANSLATE_NOOP("Actions", "New level"), true, {"1", "2"}},
                 {"reason", "long", QT_TRANSLATE_NOOP("Actions", "Reason"), true}},
        .title = words<Lowered>([](const Lowered& s, const Rules&) { return level(s.to); }),
        .text = words<Lowered>([](const Lowered& s, const Rules&) { return reasons(s.reason, s.reasons); })};
    return out;
}

}  // namespace huiyin::app
