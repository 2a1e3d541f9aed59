// SPDX-License-Identifier: GPL-3.0-or-later
// Queues by role (experience, "Desk").
#include "client/app/lists/queue_list_model.hpp"

#include <QCoreApplication>
#include <optional>

#include "shared/vocabulary/event_kind.hpp"

namespace huiyin::app {
namespace {

enum QueueRole { code = Qt::UserRole, title, hint, count };

struct Queue {
    const char* code;
    const char* title;
    const char* hint;
    std::optional<EventKind> step = {};  ///< what it waits for
};

constexpr Queue queues[] = {
    {"dispatch", QT_TRANSLATE_NOOP("Queues", "To dispatch"),
     QT_TRANSLATE_NOOP("Queues", "Complaints without an owner."), EventKind::assigned},
    {"supervise", QT_TRANSLATE_NOOP("Queues", "To supervise"),
     QT_TRANSLATE_NOOP("Queues", "Open complaints of level 2 and 3.")},
    {"callback", QT_TRANSLATE_NOOP("Queues", "To call back"),
     QT_TRANSLATE_NOOP("Queues", "Answered complaints that the contact centre calls back."), EventKind::called_back},
    {"determine", QT_TRANSLATE_NOOP("Queues", "To determine"),
     QT_TRANSLATE_NOOP("Queues", "Answered complaints whose responsibility is not determined."), EventKind::determined},
    {"attention", QT_TRANSLATE_NOOP("Queues", "Media and public opinion"),
     QT_TRANSLATE_NOOP("Queues", "Complaints that media or society may attend."), EventKind::judged_public_opinion},
    {"withdrawal", QT_TRANSLATE_NOOP("Queues", "Withdrawals to verify"),
     QT_TRANSLATE_NOOP("Queues", "Customers who ask to withdraw."), EventKind::withdrawal_verified},
    {"overdue", QT_TRANSLATE_NOOP("Queues", "Overdue"),
     QT_TRANSLATE_NOOP("Queues", "Complaints with a limit that was missed.")},
    {"open", QT_TRANSLATE_NOOP("Queues", "Open"), QT_TRANSLATE_NOOP("Queues", "Complaints that are not closed.")},
    {"", QT_TRANSLATE_NOOP("Queues", "All"), QT_TRANSLATE_NOOP("Queues", "Every complaint of your scope.")},
};
/// Which queues a role opens on, in order; the rest of the list follows for everyone.
QStringList queues_of(Role role) {
    switch (role) {
        case Role::contact_centre_agent:
        case Role::contact_centre_lead:
            return {"dispatch", "callback", "withdrawal", "overdue", "open", ""};
        case Role::channel_operations_officer:
        case Role::channel_operations_head:
            return {"supervise", "overdue", "determine", "attention", "open", ""};
        case Role::general_office:
            return {"attention", "supervise", "overdue", "open", ""};
        case Role::branch_handler:
        case Role::branch_head:
            return {"open", "supervise", "determine", "withdrawal", "overdue", ""};
        case Role::administrator:
            return {};  // no complaint content
        default:
            return {"open", "overdue", "supervise", ""};
    }
}

const Queue* find(const QString& wanted) {
    for (const auto& queue : queues)
        if (wanted == QLatin1String(queue.code)) return &queue;
    return nullptr;
}

}  // namespace

void QueueListModel::set_session(Session* session) {
    if (session_ == session || !session) return;
    session_ = session;
    follow(session, this, &QueueListModel::refresh, &QueueListModel::reworded);
    connect(session, &Session::statusChanged, this, &QueueListModel::refresh);
    emit sessionChanged();
}

void QueueListModel::refresh() {
    if (!session_ || !session_->snapshot()) return;
    const auto before = first();
    const auto& complaints = session_->snapshot()->complaints;
    std::vector<QueueRow> next;
    for (const auto& name : queues_of(session_->status().actor.role)) {
        const auto queue = queue_called(name);
        const auto waiting =
            std::ranges::count_if(complaints, [&](const auto& row) { return !queue || row->queues.holds(*queue); });
        next.push_back({name, static_cast<int>(waiting)});
    }
    take(std::move(next));
    if (first() != before || before.isNull()) emit firstChanged();
}

QString QueueListModel::codeAt(int row) const {
    return row < 0 || row >= rowCount() ? QString() : rows()[static_cast<std::size_t>(row)].code;
}

QString QueueListModel::stepOf(const QString& queue) const {
    const auto* found = find(queue);
    if (!found || !found->step) return {};
    const auto name = to_string(*found->step);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QHash<int, QByteArray> QueueListModel::roleNames() const { return named_roles({"code", "title", "hint", "count"}); }

QVariant QueueListModel::value(const QueueRow& row, int role) const {
    const auto* queue = find(row.code);
    switch (role) {
        case code:
            return row.code;
        case title:
            return queue ? QCoreApplication::translate("Queues", queue->title) : row.code;
        case hint:
            return queue ? QCoreApplication::translate("Queues", queue->hint) : QString();
        case count:
            return row.count;
        default:
            return {};
    }
}

}  // namespace huiyin::app
