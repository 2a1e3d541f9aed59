// SPDX-License-Identifier: GPL-3.0-or-later
// Filtering, and rows in words.
#include "client/app/lists/complaint_list_model.hpp"

#include <QCoreApplication>

#include "client/app/lists/duty_list_model.hpp"
#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"

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

/// What tells one customer from others: the mobile number, or name and landline (rulebook 3). Nothing for who is not
/// known, or not shown to this person.
std::vector<Search> marks_of(const Detail& open) {
    const auto captured = open.view.value("captured", Json::object());
    const auto customer = captured.value("customer", Json::object());
    std::vector<Search> out;
    if (flag_of(customer, "anonymous") || flag_of(customer, "hidden")) return out;
    const auto mobile = text_of(customer, "mobile"), landline = text_of(customer, "landline"),
               name = text_of(customer, "name");
    if (!mobile.empty())
        out.emplace_back(mobile);
    else if (!landline.empty() && !name.empty())
        out = {Search(landline), Search(name)};
    return out;
}

}  // namespace

void ComplaintListModel::set_session(Session* session) {
    if (session_ == session || !session) return;
    session_ = session;
    follow(session, this, &ComplaintListModel::refresh, &ComplaintListModel::reworded);
    connect(session, &Session::detailChanged, this, [this] {
        if (!same_as_.isEmpty()) refresh();
    });
    // Another person may know another customer.
    connect(session, &Session::statusChanged, this, [this, shown_to = session->account()]() mutable {
        if (shown_to == session_->account()) return;
        shown_to = session_->account();
        refresh();
    });
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

void ComplaintListModel::set_same_as(const QString& subject) {
    if (same_as_ == subject) return;
    same_as_ = subject;
    emit filterChanged();
    refresh();
}

std::vector<ComplaintRowPtr> ComplaintListModel::of_the_same_customer() const {
    const auto& open = session_->detail();
    const auto marks = open && open->subject == same_as_ ? marks_of(*open) : std::vector<Search>{};
    std::vector<ComplaintRowPtr> out;
    if (marks.empty()) return out;
    const auto account = session_->account();
    std::ranges::copy_if(session_->snapshot()->complaints, std::back_inserter(out), [&](const auto& row) {
        return row->subject() != same_as_ && row->shows_customer_to(account) &&
               std::ranges::all_of(marks, [&](const auto& mark) { return row->mentions(mark); });
    });
    return out;
}

void ComplaintListModel::refresh() {
    if (!session_ || !session_->snapshot()) return;
    const auto typed = query_.trimmed();
    const Search search(typed.toStdString());
    const auto queue = queue_called(queue_);
    const auto account = session_->account();
    std::vector<ComplaintRowPtr> shown;
    if (!same_as_.isEmpty())
        shown = of_the_same_customer();
    else if (typed.size() >= minimum_query_)
        std::ranges::copy_if(session_->snapshot()->complaints, std::back_inserter(shown), [&](const auto& row) {
            return (!queue || row->queues.holds(*queue)) && row->mentions(search, row->shows_customer_to(account));
        });
    take(std::move(shown));
    reword();  // of each row, how much time is left
    emit countChanged();
}

QString ComplaintListModel::subjectAt(int row) const {
    return row < 0 || row >= rowCount() ? QString() : rows()[static_cast<std::size_t>(row)]->subject();
}

int ComplaintListModel::rowOf(const QString& wanted) const {
    const auto subject = wanted.toUtf8();
    const auto found = std::ranges::find_if(rows(), [&](const auto& row) { return row->is(subject); });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QHash<int, QByteArray> ComplaintListModel::roleNames() const {
    return named_roles({"subject", "number", "unitName", "categoryText", "channelText", "ownerText", "who", "phone",
                        "summary", "state", "stateText", "level", "levelText", "receivedText", "overdue", "urgency",
                        "timeLeft"});
}

format::TimeLeft ComplaintListModel::left(const ComplaintRow& row) const {
    return session_->snapshot()->left(*row.next_due, row.unit);
}

QVariant ComplaintListModel::value(const ComplaintRowPtr& pointer, int role) const {
    const auto& row = *pointer;
    const auto& rules = *session_->snapshot()->rules;
    const auto state_code = to_string(row.state);
    const auto code = QString::fromUtf8(state_code.data(), static_cast<qsizetype>(state_code.size()));
    switch (role) {
        case subject:
            return row.subject();
        case number:
            return QString::fromUtf8(row.number());
        case unit_name:
            return glossary::unit(rules, row.unit);
        case category_text:
            return glossary::sub_category(rules, row.category);
        case channel_text:
            return glossary::channel(row.channel);
        case owner_text:
            return row.owner.isEmpty() ? QCoreApplication::translate("ComplaintListModel", "No owner yet")
                                       : glossary::unit(rules, row.owner);
        case who: {
            if (!row.shows_customer_to(session_->account()))
                return QCoreApplication::translate("ComplaintListModel", "Not shown to you");
            const auto name = row.who();
            return name.isEmpty() ? QCoreApplication::translate("ComplaintListModel", "Anonymous") : name;
        }
        case phone:
            return row.shows_customer_to(session_->account()) ? row.phone() : QString();
        case summary:
            return row.summary();
        case state:
            return code;
        case state_text:
            return glossary::state(code);
        case level:
            return row.level;
        case level_text:
            return glossary::level(row.level);
        case received_text:
            return format::moment(row.received);
        case overdue:
            return row.overdue;
        case urgency:
            if (!row.next_due) return QStringLiteral("done");
            return format::urgency_code(left(row), row.overdue ? DutyState::overdue : DutyState::open);
        case time_left:
            return row.next_due ? format::text(left(row))
                                : QCoreApplication::translate("ComplaintListModel", "Nothing due");
        default:
            return {};
    }
}

}  // namespace huiyin::app
