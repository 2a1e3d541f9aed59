// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/emergency_step_done.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::emergency_step_done>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Emergency step done"),
        .action = QT_TRANSLATE_NOOP("Terms", "Record a step of the emergency plan"),
        .form = {{"step", "step", QT_TRANSLATE_NOOP("Actions", "Step"), true},
                 {"who", "text", QT_TRANSLATE_NOOP("Actions", "Who did it")},
                 {"text", "long", QT_TRANSLATE_NOOP("Actions", "Note")}},
        .title = words<EmergencyStepDone>([](const EmergencyStepDone& s, const Rules& rules) {
            for (const auto& step : rules.policy.emergency_steps)
                if (step.code == s.code) return plain(glossary::chinese() ? step.name : step.name_en);
            return plain(s.code);
        }),
        .text = words<EmergencyStepDone>([](const EmergencyStepDone& s, const Rules&) {
            return joined({written(s.who), written(s.text)});
        })};
    return out;
}

}  // namespace huiyin::app
