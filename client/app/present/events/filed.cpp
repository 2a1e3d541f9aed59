// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/filed.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::filed>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Filed"),
        .action = QT_TRANSLATE_NOOP("Terms", "File and report"),
        .group = ActionGroup::routing,
        .icon = "folder",
        .form =
            {{"what", "choice", QT_TRANSLATE_NOOP("Actions", "What it is"), false, {"file", "summary"}},
             {"text", "long", QT_TRANSLATE_NOOP("Actions", "Summary of how it was handled"), true, {}, "what=summary"}},
        .title = words<Filed>([](const Filed& s, const Rules& rules) { return units(rules, s.unit, s.units); }),
        .text = words<Filed>([](const Filed& s, const Rules&) {
            return joined({written(s.text), written(s.what)});
        }),
        .complete = [](Json& body) {
            if (!body.contains("what")) body["what"] = "file";
        }};
    return out;
}

}  // namespace huiyin::app
