// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/noted.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::noted>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Internal note"),
        .action = QT_TRANSLATE_NOOP("Terms", "Write an internal note"),
        .icon = "document-edit",
        .form = {{"text", "long", QT_TRANSLATE_NOOP("Actions", "Note; no customer sees it"), true}},
        .text = words<Noted>([](const Noted& s, const Rules&) { return written(s.text); })};
    return out;
}

}  // namespace huiyin::app
