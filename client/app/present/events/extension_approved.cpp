// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/extension_approved.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::extension_approved>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Regulator's limit extended"),
        .action = QT_TRANSLATE_NOOP("Terms", "Extend the regulator's limit"),
        .group = ActionGroup::judging,
        .form = {{"text", "long", QT_TRANSLATE_NOOP("Actions", "Why more time is needed"), true}},
        .text = words<ExtensionApproved>([](const ExtensionApproved& s, const Rules&) { return written(s.text); })};
    return out;
}

}  // namespace huiyin::app
