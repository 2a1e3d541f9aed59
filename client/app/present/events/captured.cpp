// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/captured.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::captured>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Complaint received"),
        .icon = "document-new",
        .title = words<Captured>([](const Captured& s, const Rules&) { return glossary::channel(plain(s.channel)); }),
        .text = words<Captured>([](const Captured& s, const Rules& rules) {
            return joined({glossary::sub_category(rules, plain(s.category)), is_signed(s.signature)});
        })};
    return out;
}

}  // namespace huiyin::app
