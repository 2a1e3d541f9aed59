// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/replied.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::replied>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Replied to the customer"),
        .action = QT_TRANSLATE_NOOP("Terms", "Record the reply"),
        .group = ActionGroup::contact,
        .icon = "mail-replied",
        .evidence = Evidence::writer,
        .form = {{"outcome",
                  "choice",
                  QT_TRANSLATE_NOOP("Actions", "Outcome"),
                  true,
                  {"resolved", "partly", "cannot_resolve"}},
                 {"direct", "yesno", QT_TRANSLATE_NOOP("Actions", "Directly by us, not through another unit")},
                 {"how", "way", QT_TRANSLATE_NOOP("Actions", "How"), true, ways_of_contact},
                 {"text", "long", QT_TRANSLATE_NOOP("Actions", "What the customer was answered"), true},
                 {"reason",
                  "long",
                  QT_TRANSLATE_NOOP("Actions", "Why it cannot be solved"),
                  true,
                  {},
                  "outcome=cannot_resolve"},
                 {"signature", "signature", QT_TRANSLATE_NOOP("Actions", "Signature of who answered"), true},
                 {"head_signature", "signature", QT_TRANSLATE_NOOP("Actions", "Signature of the head, if present")}},
        .title = words<Replied>([](const Replied& s, const Rules&) {
            const auto way = !s.direct   ? QString()
                             : *s.direct ? said(QT_TRANSLATE_NOOP("Sayings", "directly"))
                                         : said(QT_TRANSLATE_NOOP("Sayings", "indirectly"));
            return joined({choice(s.outcome), way, choice(s.how)});
        }),
        .text = words<Replied>([](const Replied& s, const Rules&) {
            return joined({written(s.text), written(s.reason), is_signed(s.signature)});
        })};
    return out;
}

}  // namespace huiyin::app
