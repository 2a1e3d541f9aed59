// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/improvement_answered.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::improvement_answered>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Improvement answered"),
        .action = QT_TRANSLATE_NOOP("Terms", "Answer the improvement report"),
        .form = {{"text", "long", QT_TRANSLATE_NOOP("Actions", "What the department does about it"), true}},
        .text = words<ImprovementAnswered>([](const ImprovementAnswered& s, const Rules&) { return written(s.text); })};
    return out;
}

}  // namespace huiyin::app
