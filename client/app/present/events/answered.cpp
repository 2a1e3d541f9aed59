// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/answered.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::answered>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Answered"),
        .action = QT_TRANSLATE_NOOP("Terms", "Answer"),
        .group = ActionGroup::contact,
        .icon = "mail-replied",
        .form = {{"text", "long", QT_TRANSLATE_NOOP("Actions", "Answer"), true},
                 {"signature", "signature", QT_TRANSLATE_NOOP("Actions", "Signature"), true}},
        .text = words<Answered>([](const Answered& s, const Rules&) {
            return joined({written(s.text), is_signed(s.signature)});
        })};
    return out;
}

}  // namespace huiyin::app
