// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/rules_submitted.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::rules_submitted>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Own rules submitted"),
        .text = words<RulesSubmitted>([](const RulesSubmitted& s, const Rules&) { return written(s.text); })};
    return out;
}

}  // namespace huiyin::app
