// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/quarter_fixed.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::quarter_fixed>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Quarter fixed"),
        .title = words<QuarterFixed>([](const QuarterFixed& s, const Rules&) { return plain(s.quarter); })};
    return out;
}

}  // namespace huiyin::app
