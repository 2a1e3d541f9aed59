// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/reopened.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::reopened>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Reopened"),
        .action = QT_TRANSLATE_NOOP("Terms", "Reopen"),
        .group = ActionGroup::routing,
        .icon = "object-unlocked",
        .evidence = Evidence::customer,
        .form = {{"reason", "long", QT_TRANSLATE_NOOP("Actions", "Reason"), true},
                 {"complained_again", "flag", QT_TRANSLATE_NOOP("Actions", "The customer has complained again")}},
        .text = words<Reopened>([](const Reopened& s, const Rules&) { return written(s.reason); })};
    return out;
}

}  // namespace huiyin::app
