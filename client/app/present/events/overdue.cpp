// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/overdue.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"
#include "client/app/present/format.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::overdue>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Overdue"),
        .icon = "data-warning",
        .evidence = Evidence::head_office,
        .title = words<Overdue>(
            [](const Overdue& s, const Rules&) { return glossary::duty(plain(s.duty), plain(s.article)); }),
        .text = words<Overdue>([](const Overdue& s, const Rules&) {
            const auto due = parse_instant(s.due);
            return said(QT_TRANSLATE_NOOP("Sayings", "Was due %1")).arg(due ? format::due_moment(*due) : QString());
        })};
    return out;
}

}  // namespace huiyin::app
