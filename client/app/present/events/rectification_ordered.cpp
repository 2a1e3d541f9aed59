// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/rectification_ordered.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::rectification_ordered>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Rectification ordered"),
        .action = QT_TRANSLATE_NOOP("Terms", "Order a rectification"),
        .group = ActionGroup::judging,
        .form = {{"what", "long", QT_TRANSLATE_NOOP("Actions", "What is to be put right for good"), true},
                 {"by", "when", QT_TRANSLATE_NOOP("Actions", "Done by")}},
        .text = words<RectificationOrdered>([](const RectificationOrdered& s, const Rules&) {
            return joined({written(s.what), done_by(s.by)});
        })};
    return out;
}

}  // namespace huiyin::app
