// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/withdrawal_verified.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::withdrawal_verified>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Withdrawal verified"),
        .action = QT_TRANSLATE_NOOP("Terms", "Verify withdrawal"),
        .group = ActionGroup::routing,
        .evidence = Evidence::customer,
        .form = {{"voluntary", "yesno",
                  QT_TRANSLATE_NOOP("Actions", "The customer withdraws of their own will; nobody pressed them")},
                 {"how", "long", QT_TRANSLATE_NOOP("Actions", "How this was checked"), true}},
        .title = words<WithdrawalVerified>([](const WithdrawalVerified& s, const Rules&) {
            return s.voluntary ? said(QT_TRANSLATE_NOOP("Sayings", "of their own will"))
                               : said(QT_TRANSLATE_NOOP("Sayings", "under pressure"));
        }),
        .text = words<WithdrawalVerified>([](const WithdrawalVerified& s, const Rules&) { return plain(s.how); })};
    return out;
}

}  // namespace huiyin::app
