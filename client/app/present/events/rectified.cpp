// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/rectified.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::rectified>() {
    static const EventPresenter out{.term = QT_TRANSLATE_NOOP("Terms", "Rectified"),
                                    .action = QT_TRANSLATE_NOOP("Terms", "Report rectification"),
                                    .evidence = Evidence::writer,
                                    .form = {{"cause", "text", QT_TRANSLATE_NOOP("Actions", "Cause"), true},
                                             {"measure", "long", QT_TRANSLATE_NOOP("Actions", "Measure"), true},
                                             {"by", "when", QT_TRANSLATE_NOOP("Actions", "Done by")}},
                                    .text = words<Rectified>([](const Rectified& s, const Rules&) {
                                        return joined({written(s.cause), written(s.measure), done_by(s.by)});
                                    })};
    return out;
}

}  // namespace huiyin::app
