// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/contact_failed.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::contact_failed>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Customer not reached"),
        .action = QT_TRANSLATE_NOOP("Terms", "Customer not reached"),
        .group = ActionGroup::contact,
        .icon = "call-stop",
        .evidence = Evidence::writer,
        .form = {{"how", "way", QT_TRANSLATE_NOOP("Actions", "How"), true, ways_of_contact},
                 {"text", "long", QT_TRANSLATE_NOOP("Actions", "Note")}},
        .title = words<ContactFailed>([](const ContactFailed& s, const Rules&) { return choice(s.how); }),
        .text = words<ContactFailed>([](const ContactFailed& s, const Rules&) { return written(s.text); })};
    return out;
}

}  // namespace huiyin::app
