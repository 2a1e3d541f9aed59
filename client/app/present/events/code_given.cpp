// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/code_given.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::code_given>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Code given by head office"),
        .text = words<CodeGiven>([](const CodeGiven& s, const Rules&) { return plain(s.code); })};
    return out;
}

}  // namespace huiyin::app
