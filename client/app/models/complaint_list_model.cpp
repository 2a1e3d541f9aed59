// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/models/complaint_list_model.cpp — filtering, and rows in words.
#include "client/app/models/complaint_list_model.hpp"

#include <QCoreApplication>

#include "client/app/models/duty_list_model.hpp"
#include "client/app/terms.hpp"

namespace huiyin::app {
namespace {

enum ComplaintRole {
    subject = Qt::UserRole,
    number,
    unit_name,
    category_text,
    channel_text,
    owner_text,
    who,
    phone,
    summary,
    state,
    state_text,
    level,
    level_text,
    received_text,
    overdue,
    urgency,
    time_left
};

bool holds_all(const QString& haystack, const QStringList& words) {
    return std::ranges::all_of(words, [&](const QString& word) { return haystack.contains(word); });
}

}  // namespace

void ComplaintListModel::set_session(Session* session) {
    if (session_ == session || !session) return;
    session_ = session;
    follow(session, this, &ComplaintListModel::refresh, &ComplaintListModel::reworded);
    emit sessionChanged();
}

void ComplaintListModel::set_queue(const QString& queue) {
    if (queue_ == queue) return;
    queue_ = queue;
    emit filterChanged();
    refresh();
}

void ComplaintListModel::set_query(const QString& query) {
    if (query_ == query) return;
    query_ = query;
    emit filterChanged();
    refresh();
}

void ComplaintListModel::set_minimum_query(int characters) {
    if (minimum_query_ == characters) return;
    minimum_query_ = characters;
    emit filterChanged();
    refresh();
}

void ComplaintListModel::refresh() {
    if (!session_ || !session_->snapshot()) return;
    const auto trimmed = query_.trimmed().toLower();
    const auto words = trimmed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<ComplaintRow> shown;
    if (trimmed.size() >= minimum_query_)
        for (const auto& row : session_->snapshot()->complaints)
            if ((queue_.isEmpty() || row.queues.contains(queue_)) && holds_all(row.haystack, words))
                shown.push_back(row);
    take(std::move(shown));
    emit countChanged();
}

QString ComplaintListModel::subjectAt(int row) const {
    return row < 0 || row >= rowCount() ? QString() : rows()[static_cast<std::size_t>(row)].subject;
}

int ComplaintListModel::rowOf(const QString& wanted) const {
    const auto found = std::ranges::find(rows(), wanted, &ComplaintRow::subject);
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QHash<int, QByteArray> ComplaintListModel::roleNames() const {
    return named_roles({"subject", "number", "unitName", "categoryText", "channelText", "ownerText", "who", "phone",
                        "summary", "state", "stateText", "level", "levelText", "receivedText", "overdue", "urgency",
                        "timeLeft"});
}

QVariant ComplaintListModel::value(const ComplaintRow& row, int role) const {
    const auto& rules = *session_->snapshot()->rules;
    const auto state_code = to_string(row.state);
    const auto code = QString::fromUtf8(state_code.data(), static_cast<qsizetype>(state_code.size()));
    switch (role) {
        case subject:
            return row.subject;
        case number:
            return row.number;
        case unit_name:
            return terms::unit(rules, row.unit);
        case category_text:
            return terms::sub_category(rules, row.category);
        case channel_text:
            return terms::channel(row.channel);
        case owner_text:
            return row.owner.isEmpty() ? QCoreApplication::translate("ComplaintListModel", "No owner yet")
                                       : terms::unit(rules, row.owner);
        case who:
            return row.who.isEmpty() ? QCoreApplication::translate("ComplaintListModel", "Anonymous") : row.who;
        case phone:
            return row.phone;
        case summary:
            return row.summary;
        case state:
            return code;
        case state_text:
            return terms::state(code);
        case level:
            return row.level;
        case level_text:
            return terms::level(row.level);
        case received_text:
            return wording::moment(row.received);
        case overdue:
            return row.overdue;
        case urgency:
            if (!row.next_due) return QStringLiteral("done");
            return urgency_code(row.left, row.overdue ? DutyState::overdue : DutyState::open);
        case time_left:
            return row.next_due ? wording::text(row.left)
                                : QCoreApplication::translate("ComplaintListModel", "Nothing due");
        default:
            return {};
    }
}

}  // namespace huiyin::app
