// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/board_model.hpp"

#include <QCoreApplication>
#include <set>

#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"

namespace huiyin::app {
namespace {

constexpr int weeks_shown = 12, days_a_week = 7, cluster_days = 30;

QString said(const char* english) { return QCoreApplication::translate("Board", english); }

using Days = std::chrono::sys_days;
Days day_of(Instant at) { return Days(date_of(at)); }
Days monday_of(Days day) { return day - std::chrono::days(std::chrono::weekday(day).iso_encoding() - 1); }

/// "650101 2.2": one sub-category at one unit.
QString issue_of(const ComplaintRow& row) { return row.unit + QLatin1Char(' ') + row.category; }

DrillRow row_of(const ComplaintRow& c, const Snapshot& shown) {
    const auto& rules = *shown.rules;
    const auto code = to_string(c.state);
    DrillRow out;
    out.subject = c.subject();
    out.number = QString::fromUtf8(c.number());
    out.title = c.summary();
    out.detail = QStringList{glossary::unit(rules, c.unit), glossary::sub_category(rules, c.category),
                             glossary::state(QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()))),
                             format::moment(c.received)}
                     .join(QStringLiteral(" · "));
    out.level = c.level;
    out.level_text = glossary::level(c.level);
    if (!c.next_due) return out;
    out.mark = format::text(shown.left(*c.next_due, c.unit));
    out.tone = c.overdue ? QStringLiteral("overdue") : QStringLiteral("calm");
    return out;
}

}  // namespace

void BoardModel::set_session(Session* session) {
    if (session_ == session || !session) return;
    session_ = session;
    follow(session, this, &BoardModel::refresh, &BoardModel::refresh);
    emit sessionChanged();
}

/// Puts each complaint behind the figures that it counts for. Most of a bank's complaints are old and done, and count
/// for none: those are passed over without a word being made for them.
void BoardModel::sort_out() {
    behind_.clear();
    const auto& rules = *shown_->rules;
    const auto today = day_of(shown_->now), this_week = monday_of(today);
    const auto first_week = this_week - std::chrono::days(days_a_week * (weeks_shown - 1));
    std::map<QString, Instant> rectified;
    for (const auto& c : shown_->complaints)
        if (c->rectified) {
            const auto [it, fresh] = rectified.emplace(issue_of(*c), *c->rectified);
            if (!fresh) it->second = std::min(it->second, *c->rectified);
        }
    std::map<QString, std::set<QString>> customers;
    for (const auto& row : shown_->complaints) {
        const auto& c = *row;
        const auto received = day_of(c.received);
        const bool open = c.queues.holds(Queue::open);
        if (received < first_week && !open && !c.overdue && !c.next_due && rectified.empty()) continue;
        const auto put = [&](const QString& key) { behind_[key].push_back(&c); };
        if (open || c.overdue) {
            const auto branch = QString::fromStdString(rules.organisation.branch_of(c.unit.toStdString()));
            if (open) {
                put(QStringLiteral("open"));
                put(QStringLiteral("level/%1").arg(c.level));
                put(QStringLiteral("branch/") + branch);
            }
            if (c.overdue) {
                put(QStringLiteral("overdue"));
                put(QStringLiteral("late-level/%1").arg(c.level));
                put(QStringLiteral("late-branch/") + branch);
            }
        }
        if (!c.overdue && c.next_due && day_of(*c.next_due - std::chrono::milliseconds{1}) == today)
            put(QStringLiteral("today"));
        const auto week = (monday_of(received) - this_week).count() / days_a_week + weeks_shown - 1;
        if (week >= 0 && week < weeks_shown) put(QStringLiteral("week/%1").arg(week));
        if ((today - received).count() < cluster_days) {
            const auto issue = issue_of(c), phone = c.phone();
            put(QStringLiteral("cluster/") + issue);
            customers[issue].insert(phone.isEmpty() ? c.who() + QString::fromUtf8(c.number()) : phone);
        }
        if (rectified.empty()) continue;
        if (const auto it = rectified.find(issue_of(c)); it != rectified.end() && c.received > it->second)
            put(QStringLiteral("back/") + issue_of(c));
    }
    const auto least = static_cast<std::size_t>(rules.policy.cluster_customers);
    std::erase_if(behind_, [&](const auto& figure) {
        const auto& key = figure.first;
        return key.startsWith(QLatin1String("cluster/")) && customers[key.mid(8)].size() < least;
    });
}

void BoardModel::refresh() {
    if (!session_ || !session_->snapshot()) return;
    shown_ = session_->snapshot();
    sort_out();
    const auto count = [&](const QString& key) {
        const auto found = behind_.find(key);
        return found == behind_.end() ? 0 : static_cast<int>(found->second.size());
    };
    headline_.clear();
    for (const auto& [key, tone] : {std::pair("open", "neutral"), {"today", "soon"}, {"overdue", "overdue"}})
        headline_ += QVariantMap{
            {"key", key}, {"label", label(QLatin1String(key))}, {"count", count(QLatin1String(key))}, {"tone", tone}};
    branches_ = table(QStringLiteral("branch/"), true);
    levels_ = table(QStringLiteral("level/"), false);
    late_branches_ = table(QStringLiteral("late-branch/"), true);
    late_levels_ = table(QStringLiteral("late-level/"), false);
    clusters_ = table(QStringLiteral("cluster/"), true);
    come_back_ = table(QStringLiteral("back/"), true);
    weeks_.clear();
    received_.clear();
    late_.clear();
    const auto first = monday_of(day_of(shown_->now)) - std::chrono::days(days_a_week * (weeks_shown - 1));
    for (int week = 0; week < weeks_shown; ++week) {
        const std::chrono::year_month_day monday(first + std::chrono::days(days_a_week * week));
        weeks_ += QStringLiteral("%1-%2")
                      .arg(static_cast<unsigned>(monday.month()), 2, 10, QLatin1Char('0'))
                      .arg(static_cast<unsigned>(monday.day()), 2, 10, QLatin1Char('0'));
        const auto found = behind_.find(QStringLiteral("week/%1").arg(week));
        const auto& rows = found == behind_.end() ? Rows{} : found->second;
        const auto late = std::ranges::count_if(rows, [](const ComplaintRow* c) { return c->overdue; });
        received_ += static_cast<int>(rows.size());
        late_ += static_cast<int>(late);
    }
    drill();
    emit changed();
}

QVariantList BoardModel::table(const QString& prefix, bool largest_first) const {
    std::vector<std::pair<QString, std::size_t>> figures;
    std::size_t most = 0;
    for (const auto& [key, rows] : behind_)
        if (key.startsWith(prefix)) {
            figures.emplace_back(key, rows.size());
            most = std::max(most, rows.size());
        }
    if (largest_first)
        std::ranges::stable_sort(figures, std::greater{}, [](const auto& figure) { return figure.second; });
    QVariantList out;
    for (const auto& [key, number] : figures)
        out += QVariantMap{{"key", key},
                           {"label", label(key)},
                           {"count", static_cast<int>(number)},
                           {"share", static_cast<double>(number) / static_cast<double>(most)}};
    return out;
}

QString BoardModel::label(const QString& key) const {
    if (key == QLatin1String("open")) return said(QT_TRANSLATE_NOOP("Board", "Open"));
    if (key == QLatin1String("today")) return said(QT_TRANSLATE_NOOP("Board", "Due today"));
    if (key == QLatin1String("overdue")) return said(QT_TRANSLATE_NOOP("Board", "Overdue"));
    const auto what = key.section(QLatin1Char('/'), 0, 0), code = key.section(QLatin1Char('/'), 1);
    if (what.endsWith(QLatin1String("level"))) return glossary::level(code.toInt());
    if (what == QLatin1String("week"))
        return said(QT_TRANSLATE_NOOP("Board", "Week of %1")).arg(weeks_.value(code.toInt()));
    if (what.endsWith(QLatin1String("branch")))
        return code.isEmpty() ? said(QT_TRANSLATE_NOOP("Board", "Head office")) : glossary::unit(*shown_->rules, code);
    return glossary::issue(*shown_->rules, code);
}

int BoardModel::most() const {
    int out = 0;
    for (const auto& number : received_) out = std::max(out, number.toInt());
    return out;
}

QString BoardModel::trend_text() const {
    QStringList out;
    for (int week = 0; week < weeks_.size(); ++week)
        out += said(QT_TRANSLATE_NOOP("Board", "%1: %2 received, %3 overdue"))
                   .arg(weeks_[week])
                   .arg(received_[week].toInt())
                   .arg(late_[week].toInt());
    return out.join(QLatin1Char('\n'));
}

void BoardModel::choose(const QString& key) {
    chosen_ = key;
    drill();
}

QString BoardModel::chosen_title() const { return shown_ ? label(chosen_) : QString(); }

void BoardModel::drill() {
    std::vector<DrillRow> rows;
    if (const auto found = behind_.find(chosen_); shown_ && found != behind_.end())
        for (const auto* c : found->second) rows.push_back(row_of(*c, *shown_));
    complaints_.show(std::move(rows));
    emit chosenChanged();
}

}  // namespace huiyin::app
