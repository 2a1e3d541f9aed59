// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/compensated.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::compensated>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Compensated"),
        .action = QT_TRANSLATE_NOOP("Terms", "Compensate"),
        .evidence = Evidence::writer,
        .form = {{"amount_fen", "money", QT_TRANSLATE_NOOP("Actions", "Amount in yuan"), true},
                 {"text", "long", QT_TRANSLATE_NOOP("Actions", "What was paid for, and how"), true}},
        .title = words<Compensated>([](const Compensated& s, const Rules&) {
            return said(QT_TRANSLATE_NOOP("Sayings", "%1 yuan"))
                .arg(static_cast<double>(s.amount_fen) / 100.0, 0, 'f', 2);
        }),
        .text = words<Compensated>([](const Compensated& s, const Rules&) { return written(s.text); })};
    return out;
}

}  // namespace huiyin::app
