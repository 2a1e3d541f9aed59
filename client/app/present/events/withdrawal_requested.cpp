// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/withdrawal_requested.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::withdrawal_requested>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Withdrawal requested"),
        .action = QT_TRANSLATE_NOOP("Terms", "Customer withdraws"),
        .group = ActionGroup::contact,
        .evidence = Evidence::customer,
        .form = {{"reason", "long", QT_TRANSLATE_NOOP("Actions", "Reason of the customer"), true}},
        .text =
            words<WithdrawalRequested>([](const WithdrawalRequested& s, const Rules&) { return written(s.reason); })};
    return out;
}

}  // namespace huiyin::app
