// SPDX-License-Identifier: GPL-3.0-or-later
// Entries in words.
#include "client/app/lists/opinion_list_model.hpp"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QUrl>

#include "client/app/lists/duty_list_model.hpp"
#include "client/app/paper/forms.hpp"
#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"

namespace huiyin::app {
namespace {

enum OpinionRole {
    subject = Qt::UserRole,
    number,
    unit_name,
    opinion,
    opinion_text,
    state,
    state_text,
    narrative,
    answer,
    who,
    received_text,
    urgency,
    time_left
};

bool waits(const OpinionRowPtr& row) { return row->state == QLatin1String("entered"); }

}  // namespace

void OpinionListModel::set_session(Session* session) {
    if (session_ == session || !session) return;
    session_ = session;
    follow(session, this, &OpinionListModel::refresh, &OpinionListModel::reworded);
    emit sessionChanged();
}

void OpinionListModel::refresh() {
    if (!session_ || !session_->snapshot()) return;
    auto shown = session_->snapshot()->opinions;
    const auto answered = std::ranges::stable_partition(shown, waits);
    std::ranges::stable_sort(shown.begin(), answered.begin(), {}, [](const OpinionRowPtr& row) { return row->due; });
    take(std::move(shown));
    reword();  // how much time is left
    emit countChanged();
}

int OpinionListModel::to_answer() const { return static_cast<int>(std::ranges::count_if(rows(), waits)); }

void OpinionListModel::savePage() {
    if (!session_ || !session_->snapshot()) return;
    const auto day = QString::fromStdString(to_beijing(session_->snapshot()->now).substr(0, 10));
    const auto path =
        QDir(session_->paper_directory()).filePath(QStringLiteral("%1-%2.pdf").arg(session_->unit(), day));
    const auto write = [entries = rows(), rules = session_->snapshot()->rules, unit = session_->unit(),
                        path](ReplicaWorker&) -> Result<void> {
        QDir().mkpath(QFileInfo(path).path());
        return paper::write_pdf(paper::opinion_page(entries, *rules, unit), path);
    };
    session_->replica().ask(this, write, [this, path](const Result<void>& done) {
        if (done)
            emit saved(path);
        else
            emit notSaved(format::fault(done.error()));
    });
}

void OpinionListModel::openPaper(const QString& path) const { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }

QHash<int, QByteArray> OpinionListModel::roleNames() const {
    return named_roles({"subject", "number", "unitName", "opinion", "opinionText", "state", "stateText", "narrative",
                        "answer", "who", "receivedText", "urgency", "timeLeft"});
}

QVariant OpinionListModel::value(const OpinionRowPtr& pointer, int role) const {
    const auto& row = *pointer;
    const auto left = [&] { return session_->snapshot()->left(*row.due, row.unit); };
    switch (role) {
        case subject:
            return row.subject;
        case number:
            return row.number;
        case unit_name:
            return glossary::unit(*session_->snapshot()->rules, row.unit);
        case opinion:
            return row.opinion;
        case opinion_text:
            return glossary::opinion(row.opinion);
        case state:
            return row.state;
        case state_text:
            return glossary::state(row.state);
        case narrative:
            return row.narrative;
        case answer:
            return row.answer;
        case who:
            return row.who.isEmpty() ? QCoreApplication::translate("OpinionListModel", "Anonymous") : row.who;
        case received_text:
            return format::moment(row.received);
        case urgency:
            return row.due ? format::urgency_code(left(), row.duty_state) : QStringLiteral("done");
        case time_left: {
            const bool open = row.duty_state == DutyState::open || row.duty_state == DutyState::overdue;
            return row.due && open ? format::text(left()) : glossary::state(row.state);
        }
        default:
            return {};
    }
}

}  // namespace huiyin::app
