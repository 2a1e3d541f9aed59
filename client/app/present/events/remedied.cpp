// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/remedied.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::remedied>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Put right"),
        .action = QT_TRANSLATE_NOOP("Terms", "Put right"),
        .evidence = Evidence::writer,
        .form = {{"text", "long", QT_TRANSLATE_NOOP("Actions", "What was put right"), true}},
        .text = words<Remedied>([](const Remedied& s, const Rules&) { return written(s.text); })};
    return out;
}

}  // namespace huiyin::app
