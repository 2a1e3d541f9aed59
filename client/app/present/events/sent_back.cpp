// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/sent_back.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::sent_back>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Sent back"),
        .action = QT_TRANSLATE_NOOP("Terms", "Send back"),
        .group = ActionGroup::routing,
        .icon = "edit-undo",
        .evidence = Evidence::writer,
        .form = {{"reason", "long", QT_TRANSLATE_NOOP("Actions", "Why it is sent back"), true}},
        .text = words<SentBack>([](const SentBack& s, const Rules&) { return written(s.reason); })};
    return out;
}

}  // namespace huiyin::app
