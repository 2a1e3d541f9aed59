// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/approved.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::approved>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Opinion of the head"),
        .action = QT_TRANSLATE_NOOP("Terms", "Approve"),
        .icon = "checkmark",
        .evidence = Evidence::writer,
        .form = {{"opinion", "long", QT_TRANSLATE_NOOP("Actions", "Opinion of the head"), true},
                 {"signature", "signature", QT_TRANSLATE_NOOP("Actions", "Signature of the head"), true}},
        .text = words<Approved>([](const Approved& s, const Rules&) {
            return joined({written(s.opinion), is_signed(s.signature)});
        })};
    return out;
}

}  // namespace huiyin::app
