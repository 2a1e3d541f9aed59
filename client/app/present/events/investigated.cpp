// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/investigated.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::investigated>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Investigated"),
        .action = QT_TRANSLATE_NOOP("Terms", "Record findings"),
        .icon = "document-edit",
        .evidence = Evidence::writer,
        .form =
            {{"findings", "long", QT_TRANSLATE_NOOP("Actions", "Findings"), true},
             {"verdict", "choice", QT_TRANSLATE_NOOP("Actions", "Is it true?"), true, {"true", "untrue", "unclear"}},
             {"cause", "cause", QT_TRANSLATE_NOOP("Actions", "Cause (Op. 6)")},
             {"signature", "signature", QT_TRANSLATE_NOOP("Actions", "Signature of the handler"), true}},
        .title = words<Investigated>([](const Investigated& s, const Rules&) { return choice(s.verdict); }),
        .text = words<Investigated>([](const Investigated& s, const Rules&) {
            return joined({written(s.findings), is_signed(s.signature)});
        })};
    return out;
}

}  // namespace huiyin::app
