// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/judged_public_opinion.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::judged_public_opinion>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Public opinion judged"),
        .action = QT_TRANSLATE_NOOP("Terms", "Judge the public opinion"),
        .group = ActionGroup::judging,
        .form = {{"as",
                  "choice",
                  QT_TRANSLATE_NOOP("Actions", "What it is about"),
                  true,
                  {"brand", "service", "business", "product"}},
                 {"text", "long", QT_TRANSLATE_NOOP("Actions", "Reason of the judgement"), true}},
        .title = words<JudgedPublicOpinion>([](const JudgedPublicOpinion& s, const Rules&) { return choice(s.as); }),
        .text = words<JudgedPublicOpinion>([](const JudgedPublicOpinion& s, const Rules&) { return written(s.text); })};
    return out;
}

}  // namespace huiyin::app
