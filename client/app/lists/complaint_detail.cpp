// SPDX-License-Identifier: GPL-3.0-or-later
// Following one subject and writing on it.
#include "client/app/lists/complaint_detail.hpp"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QUrl>
#include <utility>

#include "client/app/lists/action_fields.hpp"
#include "client/app/paper/forms.hpp"
#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"
#include "client/engine/engine_faults.hpp"
#include "shared/events/content.hpp"

namespace huiyin::app {

void ComplaintDetail::set_session(Session* session) {
    if (session_ == session || !session) return;
    session_ = session;
    connect(session, &Session::detailChanged, this, &ComplaintDetail::take_detail);
    connect(session, &Session::languageChanged, this, &ComplaintDetail::reword);
    attachments_.set_session(session);
    emit sessionChanged();
    if (!subject_.isEmpty()) session_->watch(subject_);
    take_detail();
}

void ComplaintDetail::set_subject(const QString& subject) {
    if (subject_ == subject) return;
    subject_ = subject;
    shown_.reset();
    identity_ = false;
    dismissed_ = false;
    seen_.clear();
    notice_.clear();
    show_paper({}, {});
    attachments_.forget();
    emit subjectChanged();
    emit changed();
    if (!session_) return;
    session_->watch(subject_);
    take_detail();
}

void ComplaintDetail::take_detail() {
    if (!session_ || !session_->detail() || session_->detail()->subject != subject_) return;
    const bool first = shown_ == nullptr;
    shown_ = session_->detail();
    if (first)
        for (const auto& line : timeline::lines(*shown_)) seen_.insert(line.key);
    reword();
}

/// Takes `next` over; tells it only when it is another value: what is bound to it is not built anew under a finger.
template <class Value>
void ComplaintDetail::put(Value& value, Value next, void (ComplaintDetail::*told)()) {
    if (value == next) return;
    value = std::move(next);
    emit(this->*told)();
}

void ComplaintDetail::reword() {
    if (!shown_) return;
    put(head_, timeline::head(*shown_, identity_), &ComplaintDetail::headChanged);
    put(duties_, timeline::duties(*shown_), &ComplaintDetail::dutiesChanged);
    put(available_actions_, timeline::available_actions(*shown_), &ComplaintDetail::availableActionsChanged);
    put(missing_, timeline::missing(*shown_), &ComplaintDetail::missingChanged);
    put(evidence_, shown_->opinion ? QVariantList() : timeline::evidence(*shown_), &ComplaintDetail::evidenceChanged);
    timeline_.show(*shown_);
    attachments_.show(shown_);
    note_strangers();
    emit changed();
}

/// Lines of other people that arrived since it was opened are said, in place and without a dialog.
void ComplaintDetail::note_strangers() {
    notice_ = timeline::both_acted(*shown_);
    QStringList arrived;
    const auto own = session_->origin() + QLatin1Char('/');
    for (const auto& line : timeline::lines(*shown_))
        if (!line.key.startsWith(own) && !seen_.contains(line.key)) arrived += line.title;
    if (notice_.isEmpty() && !arrived.isEmpty())
        notice_ = QCoreApplication::translate("ComplaintDetail", "New since you opened this: %1")
                      .arg(arrived.join(glossary::chinese() ? QStringLiteral("；") : QStringLiteral("; ")));
    if (dismissed_) notice_.clear();
}

void ComplaintDetail::dismissNotice() {
    dismissed_ = true;
    notice_.clear();
    emit changed();
}

void ComplaintDetail::reveal() {
    write(QStringLiteral("viewed"), {{"fields", QVariantList{"name", "phone", "address", "email"}}});
}

Json ComplaintDetail::naming_of(Json& typed) const {
    const auto person = text_of(typed, "in_charge");
    typed.erase("in_charge");
    if (person.empty() || !shown_) return nullptr;
    return {{"unit", action_fields::owner_of(*shown_)}, {"as", "owner"}, {"person", person}};
}

void ComplaintDetail::write(const QString& kind, const QVariantMap& values) {
    if (busy_ || !session_) return;
    set_busy(true);
    const auto subject = subject_.toStdString();
    const auto name = kind.toStdString();
    auto typed = name == EventKind::viewed ? action_fields::json_of(values) : action_fields::body_of(kind, values);
    const auto file = text_of(typed, "file");  // its bytes travel; where it lay here is nobody's business
    typed.erase("file");
    const auto named = naming_of(typed);
    const auto append = [subject, name, body = std::move(typed), file,
                         named](ReplicaWorker& worker) mutable -> Result<Json> {
        if (!worker.replica()) return fault(faults::device_not_opened);
        // First who is in charge: whoever may not be is said before anything stands.
        if (!named.is_null())
            if (auto assigned =
                    worker.replica()->append(subject, std::string(to_string(EventKind::assigned)), named, wall_clock());
                !assigned)
                return assigned;
        // A sheet is filled in while it happens.
        happens_at(name, body, worker.replica()->now(wall_clock()));
        auto entry = file.empty() ? worker.replica()->append(subject, name, body, wall_clock())
                                  : worker.replica()->attach(subject, file, body, wall_clock());
        if (entry) worker.touched(subject);
        return entry;
    };
    session_->replica().ask(this, append, [this, kind](const Result<Json>& entry) { answered(kind, entry); });
}

void ComplaintDetail::answered(const QString& kind, const Result<Json>& entry) {
    set_busy(false);
    const bool for_form = std::exchange(wants_form_, false);
    if (!entry) {
        if (for_form) show_paper({}, format::fault(entry.error()));
        const auto where = QString::fromStdString(entry.error().where);
        emit failed(format::fault(entry.error()), where.startsWith(QLatin1String("body.")) ? where.mid(5) : where);
        return;
    }
    const bool effective = flag_of(*entry, "effective");
    if (kind.toStdString() == EventKind::viewed && effective) {
        identity_ = true;
        reword();
    }
    if (for_form && effective) write_form();
    if (for_form && !effective) show_paper({}, format::why_not(*entry));
    emit written(kind, effective, format::why_not(*entry));
}

void ComplaintDetail::saveForm() {
    if (busy_ || !shown_ || shown_->opinion) return;
    show_paper({}, {});
    wants_form_ = true;
    reveal();
}

void ComplaintDetail::write_form() {
    const auto path = QDir(session_->paper_directory())
                          .filePath(QString::fromStdString(text_of(shown_->view, "number")) + QStringLiteral(".pdf"));
    const auto write = [detail = shown_, path](ReplicaWorker&) -> Result<void> {
        QDir().mkpath(QFileInfo(path).path());
        return paper::write_pdf(paper::feedback_form(*detail), path);
    };
    session_->replica().ask(this, write, [this, path](const Result<void>& done) {
        show_paper(done ? path : QString(), done ? QString() : format::fault(done.error()));
    });
}

void ComplaintDetail::show_paper(const QString& path, const QString& problem) {
    paper_ = path;
    paper_problem_ = problem;
    emit paperChanged();
}

void ComplaintDetail::openPaper() const { QDesktopServices::openUrl(QUrl::fromLocalFile(paper_)); }

void ComplaintDetail::dismissPaper() { show_paper({}, {}); }

QVariantList ComplaintDetail::fields(const QString& kind) const {
    if (!shown_) return {};
    static const std::vector<ComplaintRowPtr> none;
    const auto& complaints = session_->snapshot() ? session_->snapshot()->complaints : none;
    return action_fields::of(kind, *shown_, session_->status().actor,
                             {session_->choices(QStringLiteral("unit")), session_->status().colleagues, complaints});
}

QString ComplaintDetail::actionText(const QString& kind) const { return glossary::action(kind); }

void ComplaintDetail::set_busy(bool busy) {
    busy_ = busy;
    emit busyChanged();
}

}  // namespace huiyin::app
