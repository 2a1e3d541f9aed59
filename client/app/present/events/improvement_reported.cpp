// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/improvement_reported.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::improvement_reported>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Improvement reported"),
        .action = QT_TRANSLATE_NOOP("Terms", "Report improvement"),
        .evidence = Evidence::writer,
        .form = {{"cause", "choice", QT_TRANSLATE_NOOP("Actions", "Cause"), true, {"process", "technical", "staffing"}},
                 {"text", "long", QT_TRANSLATE_NOOP("Actions", "What is to be improved"), true}},
        .title = words<ImprovementReported>([](const ImprovementReported& s, const Rules&) { return choice(s.cause); }),
        .text = words<ImprovementReported>([](const ImprovementReported& s, const Rules&) { return written(s.text); })};
    return out;
}

}  // namespace huiyin::app
