// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/progress_told.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"
#include "client/app/present/format.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::progress_told>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Customer updated on progress"),
        .action = QT_TRANSLATE_NOOP("Terms", "Record a progress update"),
        .group = ActionGroup::contact,
        .icon = "call-start",
        .evidence = Evidence::writer,
        .form = {{"how", "way", QT_TRANSLATE_NOOP("Actions", "How"), true, ways_of_contact},
                 {"text", "long", QT_TRANSLATE_NOOP("Actions", "What you told the customer"), true},
                 {"next_reply_at", "when", QT_TRANSLATE_NOOP("Actions", "Next reply by")}},
        .title = words<ProgressTold>([](const ProgressTold& s, const Rules&) { return choice(s.how); }),
        .text = words<ProgressTold>([](const ProgressTold& s, const Rules&) {
            const auto next =
                s.next_reply_at
                    ? said(QT_TRANSLATE_NOOP("Sayings", "Next reply by %1")).arg(format::moment(*s.next_reply_at))
                    : QString();
            return joined({written(s.text), next});
        })};
    return out;
}

}  // namespace huiyin::app
