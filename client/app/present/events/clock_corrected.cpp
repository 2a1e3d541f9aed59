// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/clock_corrected.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"
#include "client/app/present/format.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::clock_corrected>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Device clock corrected"),
        .text = words<ClockCorrected>([](const ClockCorrected& s, const Rules&) {
            if (!s.bounded) return QString();
            const auto moment = [](std::string_view time) {
                const auto at = parse_instant(time);
                return at ? format::moment(*at) : QString();
            };
            return said(QT_TRANSLATE_NOOP("Sayings", "The device said %1, which cannot be; it counts as %2"))
                .arg(moment(s.clock), moment(s.time));
        })};
    return out;
}

}  // namespace huiyin::app
