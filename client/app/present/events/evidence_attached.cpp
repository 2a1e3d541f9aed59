// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/events/evidence_attached.hpp"

#include <QCoreApplication>

#include "client/app/present/events/presenter.hpp"
#include "client/app/present/events/words.hpp"

namespace huiyin::app {

using namespace words_of;

template <>
const EventPresenter& presenter<EventKind::evidence_attached>() {
    static const EventPresenter out{
        .term = QT_TRANSLATE_NOOP("Terms", "Evidence attached"),
        .action = QT_TRANSLATE_NOOP("Terms", "Attach evidence"),
        .evidence = Evidence::writer,
        .form = {{"type",
                  "choice",
                  QT_TRANSLATE_NOOP("Actions", "Kind of evidence"),
                  true,
                  {"recording", "ticket", "video", "statement", "photo"}},
                 {"file", "file", QT_TRANSLATE_NOOP("Actions", "File"), true},
                 {"text", "long", QT_TRANSLATE_NOOP("Actions", "What it shows, and where it is kept")}},
        .title = words<EvidenceAttached>([](const EvidenceAttached& s, const Rules&) { return choice(s.type); }),
        .text = words<EvidenceAttached>([](const EvidenceAttached& s, const Rules&) {
            return joined({written(s.text), plain(s.name)});
        })};
    return out;
}

}  // namespace huiyin::app
