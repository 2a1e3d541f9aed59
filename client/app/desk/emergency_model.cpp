// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/emergency_model.hpp"

#include <QCoreApplication>

#include "client/app/lists/duty_list_model.hpp"
#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"

namespace huiyin::app {
namespace {

enum class Cell {
    subject = Qt::UserRole,
    number,
    summary,
    detail,
    why,
    level,
    level_text,
    need,
    urgency,
    time_left,
    finished
};

struct Figure {
    const char* key;
    const char* words;
    const char* tone;
};
constexpr Figure figures[] = {{"open", QT_TRANSLATE_NOOP("Emergency", "Open"), "neutral"},
                              {"plan", QT_TRANSLATE_NOOP("Emergency", "No plan yet"), "overdue"},
                              {"overdue", QT_TRANSLATE_NOOP("Emergency", "Overdue"), "overdue"},
                              {"upward", QT_TRANSLATE_NOOP("Emergency", "To report or tell"), "soon"},
                              {"answer", QT_TRANSLATE_NOOP("Emergency", "To be answered"), "soon"}};

QString said(const char* english) { return QCoreApplication::translate("Emergency", english); }

QString joined(const QStringList& parts) {
    QStringList out;
    for (const auto& part : parts)
        if (!part.isEmpty()) out += part;
    return out.join(QStringLiteral(" · "));
}

QString urgency_of(const Need& need) {
    return need.due ? format::urgency_code(need.left, need.state) : QStringLiteral("overdue");
}

QString left_of(const Need& need) {
    return need.due ? format::text(need.left) : said(QT_TRANSLATE_NOOP("Emergency", "At once"));
}

/// Which complaints of the device can be emergencies in hand: looked at closely only then.
bool may_be_one(const ComplaintRow& row, const QStringList& referring) {
    const bool finished = row.state == State::closed || row.state == State::archived || row.state == State::withdrawn;
    return !finished && (row.level == static_cast<int>(Level::major) || row.queues.holds(Queue::attention) ||
                         referring.contains(row.channel));
}

/// Each step of the policy's plan, with who did it and when: [{title, done, isDone}].
QVariantList steps_of(const Emergency& emergency, const Rules& rules) {
    QVariantList out;
    for (const auto& step : rules.policy.emergency_steps) {
        const auto code = QString::fromStdString(step.code);
        const auto done = std::ranges::find(emergency.steps_done, code, &std::pair<QString, QString>::first);
        const bool is_done = done != emergency.steps_done.end();
        out += QVariantMap{{"title", glossary::in_language(step.name, step.name_en)},
                           {"done", is_done ? done->second : QString()},
                           {"isDone", is_done}};
    }
    return out;
}

}  // namespace

void EmergencyModel::set_session(Session* session) {
    if (session_ == session || !session) return;
    session_ = session;
    follow(session, this, &EmergencyModel::reload, &EmergencyModel::sort_out);
    emit sessionChanged();
}

QString EmergencyModel::problem() const { return fault_.what.empty() ? QString() : format::fault(fault_); }

void EmergencyModel::reload() {
    if (!session_ || !session_->snapshot() || !session_->rules()) return;
    QStringList referring;
    for (const auto& channel : session_->rules()->policy.referral_channels)
        referring += QString::fromStdString(channel);
    std::vector<std::string> subjects;
    for (const auto& row : session_->snapshot()->complaints)
        if (may_be_one(*row, referring)) subjects.push_back(row->subject().toStdString());
    session_->replica().read_complaints(this, std::move(subjects), emergency_of,
                                        [this](Result<std::vector<Emergency>>& read) {
                                            state_ = read ? QStringLiteral("ready") : QStringLiteral("error");
                                            fault_ = read ? Fault{} : read.error();
                                            if (read) {
                                                all_ = std::move(*read);
                                                sort_by_need(all_);
                                            }
                                            sort_out();
                                        });
}

bool EmergencyModel::fits(const Emergency& row, const QString& filter) const {
    if (filter == QLatin1String("plan")) return row.needs_plan();
    if (filter == QLatin1String("overdue")) return row.overdue();
    if (filter == QLatin1String("upward")) return row.reports_upward();
    if (filter == QLatin1String("answer")) return !row.answered && !row.finished;
    return !row.finished;
}

void EmergencyModel::sort_out() {
    headline_.clear();
    for (const auto& [key, words, tone] : figures) {
        const auto name = QLatin1String(key);
        const auto count = std::ranges::count_if(all_, [&](const Emergency& row) { return fits(row, name); });
        headline_ +=
            QVariantMap{{"key", name}, {"label", said(words)}, {"count", static_cast<int>(count)}, {"tone", tone}};
    }
    std::vector<Emergency> next;
    for (const auto& row : all_)
        if (fits(row, filter_)) next.push_back(row);
    take(std::move(next));
    reword();
    look_at_one();
}

/// The one that is looked at, or the first of the list.
void EmergencyModel::look_at_one() {
    auto found = std::ranges::find(rows(), subject_, &Emergency::subject);
    if (found == rows().end()) found = rows().begin();
    needs_.clear();
    told_.clear();
    one_.clear();
    subject_ = found == rows().end() ? QString() : found->subject;
    if (found == rows().end()) return void(emit changed());
    const auto& rules = *session_->rules();
    for (const auto& need : found->needs)
        needs_ += QVariantMap{{"title", need_text(need)},
                              {"article", glossary::article(need.article)},
                              {"unitName", glossary::unit(rules, need.unit)},
                              {"dueText", need.due ? format::due_moment(*need.due) : QString()},
                              {"urgency", urgency_of(need)},
                              {"stateText", left_of(need)},
                              {"action", need.action}};
    for (const auto& told : found->told) {
        QStringList whom;
        for (const auto& unit : told.units) whom += glossary::unit(rules, unit);
        const auto role = glossary::role(told.by_role);
        told_ += QVariantMap{
            {"title", glossary::kind(told.kind)},
            {"whom", whom.join(QStringLiteral("、"))},
            {"what", glossary::cause(told.what)},
            {"by",
             told.by_role == QLatin1String("rule_keeper") ? role : joined({glossary::unit(rules, told.by_unit), role})},
            {"when", format::moment(told.at)}};
    }
    one_ = {{"number", found->number},
            {"needsPlan", found->needs_plan()},
            {"contacts", found->contacts.join(QStringLiteral("、"))},
            {"planText", !found->plan_started
                             ? QString()
                             : joined({format::moment(*found->plan_started), found->plan_leader, found->plan})},
            {"planEnded", found->plan_ended ? format::moment(*found->plan_ended) : QString()},
            {"steps", found->plan_started ? steps_of(*found, rules) : QVariantList()}};
    emit changed();
}

void EmergencyModel::set_filter(const QString& filter) {
    if (filter == filter_) return;
    filter_ = filter;
    sort_out();
}

void EmergencyModel::set_subject(const QString& subject) {
    if (subject == subject_) return;
    subject_ = subject;
    look_at_one();
}

QString EmergencyModel::need_text(const Need& need) const {
    return need.kind == QLatin1String("plan") ? said(QT_TRANSLATE_NOOP("Emergency", "Start the emergency plan"))
                                              : glossary::duty(need.kind, need.article);
}

QString EmergencyModel::why_text(const Emergency& row) const {
    QStringList out;
    if (row.attention) out += said(QT_TRANSLATE_NOOP("Emergency", "Media or society attend"));
    if (row.referred) out += said(QT_TRANSLATE_NOOP("Emergency", "Referred by a body"));
    return joined(out);
}

QHash<int, QByteArray> EmergencyModel::roleNames() const {
    return named_roles({"subject", "number", "summary", "detail", "why", "level", "levelText", "need", "urgency",
                        "timeLeft", "finished"});
}

QVariant EmergencyModel::value(const Emergency& row, int role) const {
    const auto& rules = *session_->rules();
    const auto* first = row.needs.empty() ? nullptr : &row.needs.front();
    switch (static_cast<Cell>(role)) {
        case Cell::subject:
            return row.subject;
        case Cell::number:
            return row.number;
        case Cell::summary:
            return row.summary;
        case Cell::detail:
            return joined(
                {glossary::unit(rules, row.unit), glossary::channel(row.channel), format::moment(row.received)});
        case Cell::why:
            return why_text(row);
        case Cell::level:
            return row.level;
        case Cell::level_text:
            return glossary::level(row.level);
        case Cell::need:
            return first ? need_text(*first) : said(QT_TRANSLATE_NOOP("Emergency", "Nothing is owed now"));
        case Cell::urgency:
            return first ? urgency_of(*first) : QStringLiteral("done");
        case Cell::time_left:
            return first ? left_of(*first) : QString();
        case Cell::finished:
            return row.finished;
        default:
            return {};
    }
}

}  // namespace huiyin::app
