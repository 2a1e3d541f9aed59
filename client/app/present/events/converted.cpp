// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/converted.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::converted>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Became a complaint"),
        .action = QT_TRANSLATE_NOOP("Terms", "Convert to a complaint"),
        .group = ActionGroup::routing,
        .form = {{"reason", "long", QT_TRANSLATE_NOOP("Actions", "Reason"), true}},
        .text = words<Converted>([](const Converted& s, const Rules&) { return written(s.reason); })};
    return out;
}

}  // namespace huiyin::app
