// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/proposed.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::proposed>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Solution proposed"),
        .action = QT_TRANSLATE_NOOP("Terms", "Propose a solution"),
        .icon = "document-edit",
        .evidence = Evidence::writer,
        .form = {{"solution", "long", QT_TRANSLATE_NOOP("Actions", "Proposed solution"), true}},
        .text = words<Proposed>([](const Proposed& s, const Rules&) { return written(s.solution); })};
    return out;
}

}  // namespace huiyin::app
