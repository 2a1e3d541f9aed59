// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/unlinked.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::unlinked>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Link undone"),
        .action = QT_TRANSLATE_NOOP("Terms", "Undo a link"),
        .group = ActionGroup::routing,
        .form = {{"to", "link", QT_TRANSLATE_NOOP("Actions", "Which link"), true},
                 {"why", "long", QT_TRANSLATE_NOOP("Actions", "Why")}},
        .text = words<Unlinked>([](const Unlinked& s, const Rules&) { return written(s.why); })};
    return out;
}

}  // namespace huiyin::app
