// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/entered.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::entered>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Entered in the opinion book"),
        .icon = "document-new",
        .title = words<Entered>([](const Entered& s, const Rules&) { return glossary::opinion(plain(s.opinion)); })};
    return out;
}

}  // namespace huiyin::app
