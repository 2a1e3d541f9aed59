// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/revisited.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::revisited>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Revisited"),
        .action = QT_TRANSLATE_NOOP("Terms", "Record revisit"),
        .group = ActionGroup::contact,
        .evidence = Evidence::customer,
        .form = {{"text", "long", QT_TRANSLATE_NOOP("Actions", "What the customer says"), true}},
        .text = words<Revisited>([](const Revisited& s, const Rules&) {
            return joined({written(s.text), written(s.result)});
        })};
    return out;
}

}  // namespace huiyin::app
