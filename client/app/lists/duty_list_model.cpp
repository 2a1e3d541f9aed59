// SPDX-License-Identifier: GPL-3.0-or-later
// Duties in words.
#include "client/app/lists/duty_list_model.hpp"

#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"

namespace huiyin::app {
namespace {

enum DutyRole {
    subject = Qt::UserRole,
    number,
    title,
    article,
    unit_name,
    time_left,
    due_text,
    explain,
    urgency,
    action,
    action_text,
    summary,
    level,
    opinion,
    group,
    assumed,
    who,
    more
};

/// What follows when nobody acts is no task before it comes.
bool is_consequence(const DutyRow& row) {
    return row.kind.toStdString() == to_string(DutyKind::urge) && row.state == DutyState::open;
}

bool is_today(Instant due, Instant now) { return date_of(due - std::chrono::milliseconds{1}) == date_of(now); }

}  // namespace

void DutyListModel::set_session(Session* session) {
    if (session_ == session || !session) return;
    session_ = session;
    follow(session, this, &DutyListModel::refresh, &DutyListModel::reworded);
    connect(session, &Session::statusChanged, this, &DutyListModel::refresh);
    emit sessionChanged();
}

void DutyListModel::set_own_only(bool own) {
    if (own_only_ == own) return;
    own_only_ = own;
    emit ownOnlyChanged();
    refresh();
}

void DutyListModel::refresh() {
    if (!session_ || !session_->snapshot()) return;
    const auto& snapshot = *session_->snapshot();
    std::vector<DutyRowPtr> shown;
    const auto& own_unit = session_->status().actor.unit;
    all_.clear();
    others_.clear();
    for (const auto& row : snapshot.duties) {
        const bool asked = !own_only_ || snapshot.rules->organisation.within(row->unit.toStdString(), own_unit);
        if (!asked || is_consequence(*row)) continue;
        all_.push_back(row);
        const auto [others, first] = others_.try_emplace(row->subject);
        if (first)
            shown.push_back(row);
        else
            others->second += glossary::duty(row->kind, row->article);
    }
    take(std::move(shown));
    reword();  // how much time is left
    emit countChanged();
}

void DutyListModel::reworded() { refresh(); }

int DutyListModel::overdue() const {
    return static_cast<int>(std::ranges::count_if(all_, [](const auto& d) { return d->state == DutyState::overdue; }));
}

int DutyListModel::today() const {
    const auto now = session_ ? session_->status().now : Instant{};
    return static_cast<int>(std::ranges::count_if(
        all_, [&](const auto& d) { return d->state == DutyState::open && is_today(d->due, now); }));
}

QHash<int, QByteArray> DutyListModel::roleNames() const {
    return named_roles({"subject", "number", "title", "article", "unitName", "timeLeft", "dueText", "explain",
                        "urgency", "doable", "doableText", "summary", "level", "opinion", "group", "assumed", "who",
                        "more"});
}

QString DutyListModel::key(const DutyRowPtr& row) const {
    return row->subject + QLatin1Char(' ') + row->kind + QLatin1Char(' ') + row->unit + QString::number(row->due.ms);
}

QVariant DutyListModel::value(const DutyRowPtr& pointer, int role) const {
    const auto& row = *pointer;
    const auto& snapshot = *session_->snapshot();
    const auto& rules = *snapshot.rules;
    switch (role) {
        case subject:
            return row.subject;
        case number:
            return row.number;
        case title:
            return glossary::duty(row.kind, row.article);
        case article:
            return glossary::article(row.article);
        case unit_name:
            return glossary::unit(rules, row.unit);
        case time_left:
            return format::text(snapshot.left(row.due, row.unit));
        case due_text:
            return format::due_moment(row.due);
        case explain:
            return format::explanation(row.why);
        case urgency:
            return format::urgency_code(snapshot.left(row.due, row.unit), row.state);
        case action:
            return row.action;
        case action_text:
            return row.action.isEmpty() ? QString() : glossary::action(row.action);
        case summary:
            return row.summary;
        case level:
            return row.level;
        case opinion:
            return row.opinion;
        case group:
            if (row.state == DutyState::overdue) return QStringLiteral("overdue");
            return is_today(row.due, snapshot.now) ? QStringLiteral("today") : QStringLiteral("later");
        case assumed:
            return row.why.assumed.has_value();
        case who:
            return row.complaint && row.complaint->shows_customer_to(session_->account()) ? row.complaint->who()
                                                                                          : QString();
        case more: {
            const auto found = others_.find(row.subject);
            const auto between = glossary::chinese() ? QStringLiteral("、") : QStringLiteral(", ");
            return found == others_.end() ? QString() : found->second.join(between);
        }
        default:
            return {};
    }
}

}  // namespace huiyin::app
