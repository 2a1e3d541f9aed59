// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/evidence_absent.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::evidence_absent>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Evidence does not exist"),
        .action = QT_TRANSLATE_NOOP("Terms", "Say that evidence does not exist"),
        .evidence = Evidence::writer,
        .form = {{"type",
                  "choice",
                  QT_TRANSLATE_NOOP("Actions", "Kind of evidence"),
                  true,
                  {"recording", "ticket", "video", "statement"}},
                 {"reason", "long", QT_TRANSLATE_NOOP("Actions", "Why it does not exist"), true}},
        .title = words<EvidenceAbsent>([](const EvidenceAbsent& s, const Rules&) { return choice(s.type); }),
        .text = words<EvidenceAbsent>([](const EvidenceAbsent& s, const Rules&) { return written(s.reason); })};
    return out;
}

}  // namespace huiyin::app
