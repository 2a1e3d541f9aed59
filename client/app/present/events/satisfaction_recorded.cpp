// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/satisfaction_recorded.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::satisfaction_recorded>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Satisfaction"),
        .action = QT_TRANSLATE_NOOP("Terms", "Record satisfaction"),
        .group = ActionGroup::contact,
        .icon = "rating",
        .evidence = Evidence::customer,
        .form = {{"score",
                  "choice",
                  QT_TRANSLATE_NOOP("Actions", "How satisfied is the customer?"),
                  true,
                  {"5", "4", "3", "2", "1", "unreachable"}},
                 {"text", "long", QT_TRANSLATE_NOOP("Actions", "Note")}},
        .title = words<SatisfactionRecorded>([](const SatisfactionRecorded& s, const Rules&) {
            return s.unreachable ? choice("unreachable") : choice(std::to_string(s.score));
        }),
        .text =
            words<SatisfactionRecorded>([](const SatisfactionRecorded& s, const Rules&) { return written(s.text); })};
    return out;
}

}  // namespace huiyin::app
