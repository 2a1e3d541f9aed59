// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/determined.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::determined>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Responsibility determined"),
        .action = QT_TRANSLATE_NOOP("Terms", "Determine responsibility"),
        .group = ActionGroup::judging,
        .evidence = Evidence::head_office,
        .form = {{"finding",
                  "choice",
                  QT_TRANSLATE_NOOP("Actions", "Finding"),
                  true,
                  {"valid", "invalid_to_improve", "invalid", "quasi", "undetermined"}},
                 {"ground", "ground", QT_TRANSLATE_NOOP("Actions", "Ground (item of the assessment rules)"), true},
                 {"text", "long", QT_TRANSLATE_NOOP("Actions", "Explanation"), true}},
        .title = words<Determined>([](const Determined& s, const Rules&) { return choice(s.finding); }),
        .text = words<Determined>([](const Determined& s, const Rules& rules) {
            const auto* ground = rules.policy.ground(std::string(s.ground));
            const auto name = !ground ? std::string(s.ground) : glossary::chinese() ? ground->name : ground->name_en;
            return joined({written(s.text), plain(name)});
        })};
    return out;
}

}  // namespace huiyin::app
