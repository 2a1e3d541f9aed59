// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/desk/calendar_model.hpp"

#include <QCoreApplication>
#include <QDate>
#include <algorithm>
#include <set>

#include "client/app/present/format.hpp"
#include "client/app/present/glossary.hpp"

namespace huiyin::app {
namespace {

constexpr int first_weekend_day = 6;  ///< of QDate::dayOfWeek
constexpr int years_ahead = 2;

QString said(const char* english) { return QCoreApplication::translate("Calendar", english); }

constexpr const char* weekday_names[] = {QT_TRANSLATE_NOOP("Calendar", "Mo"), QT_TRANSLATE_NOOP("Calendar", "Tu"),
                                         QT_TRANSLATE_NOOP("Calendar", "We"), QT_TRANSLATE_NOOP("Calendar", "Th"),
                                         QT_TRANSLATE_NOOP("Calendar", "Fr"), QT_TRANSLATE_NOOP("Calendar", "Sa"),
                                         QT_TRANSLATE_NOOP("Calendar", "Su")};

bool is_weekend(QDate day) { return day.dayOfWeek() >= first_weekend_day; }
const char* list_for(QDate day) { return is_weekend(day) ? "weekends_worked" : "weekdays_off"; }

bool holds(const Json& years, QDate day) {
    const auto year = years.find(std::to_string(day.year()));
    if (year == years.end()) return false;
    const auto list = year->value(list_for(day), Json::array());
    return std::ranges::find(list, Json(day.toString(Qt::ISODate).toStdString())) != list.end();
}

Json empty_year() { return {{"weekdays_off", Json::array()}, {"weekends_worked", Json::array()}}; }

QString day_text(QDate day) {
    return glossary::chinese() ? day.toString(QStringLiteral("yyyy年M月d日"))
                               : QLocale(QLocale::English).toString(day, QStringLiteral("ddd d MMM yyyy"));
}

QString month_title(int month) {
    return glossary::chinese() ? QStringLiteral("%1月").arg(month) : QLocale(QLocale::English).monthName(month);
}

/// What the day is by the calendar, in words.
QString meaning(QDate day, bool marked) {
    if (is_weekend(day))
        return marked ? said(QT_TRANSLATE_NOOP("Calendar", "%1: worked to make up"))
                      : said(QT_TRANSLATE_NOOP("Calendar", "%1: weekend"));
    return marked ? said(QT_TRANSLATE_NOOP("Calendar", "%1: public holiday"))
                  : said(QT_TRANSLATE_NOOP("Calendar", "%1: working day"));
}

}  // namespace

void CalendarModel::take(const Json&) {
    held_ = rules_part("workdays").value("years", Json::object());
    if (!dirty_) edited_ = held_;
    const auto now = date_of(session()->status().now);
    if (year_ == 0) year_ = static_cast<int>(now.year());
    compare();
    emit candidateChanged();
}

Json CalendarModel::candidate() const {
    auto out = rules_part("workdays");
    out["years"] = edited_;
    return out;
}

bool CalendarModel::official() const { return edited_.contains(std::to_string(year_)); }

QVariantList CalendarModel::years() const {
    std::set<int> all;
    for (const auto& [name, year] : edited_.items()) all.insert(QString::fromStdString(name).toInt());
    if (session()) {
        const auto now = static_cast<int>(date_of(session()->status().now).year());
        for (int ahead = 0; ahead <= years_ahead; ++ahead) all.insert(now + ahead);
    }
    QVariantList out;
    for (const int year : all)
        out += QVariantMap{{"value", year},
                           {"text", edited_.contains(std::to_string(year))
                                        ? QString::number(year)
                                        : said(QT_TRANSLATE_NOOP("Calendar", "%1 (not official)")).arg(year)}};
    return out;
}

QStringList CalendarModel::weekdays() const {
    QStringList out;
    for (const char* name : weekday_names) out += said(name);
    return out;
}

void CalendarModel::set_year(int year) {
    if (year == year_) return;
    year_ = year;
    show_year();
    emit candidateChanged();
}

void CalendarModel::show_year() {
    months_.clear();
    if (!session() || year_ == 0) return;
    const auto today = date_of(session()->status().now);
    const QDate now(static_cast<int>(today.year()), static_cast<int>(static_cast<unsigned>(today.month())),
                    static_cast<int>(static_cast<unsigned>(today.day())));
    for (int month = 1; month <= 12; ++month) {
        const QDate first(year_, month, 1);
        QVariantList days;
        for (auto day = first; day.month() == month; day = day.addDays(1)) {
            const bool marked = holds(edited_, day);
            days += QVariantMap{{"date", day.toString(Qt::ISODate)},
                                {"day", day.day()},
                                {"working", is_weekend(day) == marked},
                                {"mark", !marked           ? ""
                                         : is_weekend(day) ? "worked"
                                                           : "off"},
                                {"text", meaning(day, marked).arg(day_text(day))},
                                {"changed", marked != holds(held_, day)},
                                {"today", day == now}};
        }
        months_ += QVariantMap{{"title", month_title(month)}, {"lead", first.dayOfWeek() - 1}, {"days", days}};
    }
}

void CalendarModel::compare() {
    differences_.clear();
    std::set<std::string> names;
    for (const auto* years : {&held_, &edited_})
        for (const auto& [name, year] : years->items()) names.insert(name);
    for (const auto& name : names) {
        const int year = QString::fromStdString(name).toInt();
        if (!held_.contains(name))
            differences_ += said(QT_TRANSLATE_NOOP("Calendar", "%1 has an official calendar")).arg(year);
        for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1))
            if (holds(held_, day) != holds(edited_, day))
                differences_ += meaning(day, holds(edited_, day)).arg(day_text(day));
    }
    dirty_ = !differences_.isEmpty();
    show_year();
}

void CalendarModel::toggle(const QString& date) {
    const auto day = QDate::fromString(date, Qt::ISODate);
    if (!day.isValid()) return;
    const auto text = date.toStdString();
    auto& year = edited_[std::to_string(day.year())];
    if (!year.is_object()) year = empty_year();
    auto& list = year[list_for(day)];
    if (!list.is_array()) list = Json::array();
    if (const auto found = std::ranges::find(list, Json(text)); found != list.end())
        list.erase(found);
    else
        list.push_back(text);
    std::ranges::sort(list.get_ref<Json::array_t&>());
    compare();
    changed();
}

void CalendarModel::makeOfficial() {
    if (official()) return;
    edited_[std::to_string(year_)] = empty_year();
    compare();
    changed();
}

void CalendarModel::undoAll() {
    edited_ = held_;
    compare();
    changed();
}

bool CalendarModel::check() {
    const auto read = WorkingCalendar::from_json(candidate());
    if (!read) say_wrong(read.error());
    return read.has_value();
}

void CalendarModel::tryOut() {
    if (check())
        try_out("/v1/policy/workdays/trial", {{"workdays", candidate()}},
                [this](const Json& found) { show_moved(found); });
}

void CalendarModel::show_moved(const Json& found) {
    moved_.clear();
    open_ = static_cast<int>(number_of(found, "complaints"));
    for (const auto& item : found.value("items", Json::array())) {
        const auto from = parse_instant(text_of(item, "from")), to = parse_instant(text_of(item, "to"));
        if (!from || !to) continue;
        const auto duty = glossary::duty(QString::fromStdString(text_of(item, "duty")),
                                         QString::fromStdString(text_of(item, "article")));
        QStringList where{glossary::unit(rules(), QString::fromStdString(text_of(item, "unit")))};
        if (const auto number = text_of(item, "number"); !number.empty()) where += QString::fromStdString(number);
        moved_ += QVariantMap{{"title", said(QT_TRANSLATE_NOOP("Calendar", "%1: %2 → %3"))
                                            .arg(duty, format::due_moment(*from), format::due_moment(*to))},
                              {"detail", where.join(QStringLiteral(" · "))},
                              {"subject", QString::fromStdString(text_of(item, "subject"))}};
    }
}

QString CalendarModel::summary() const {
    if (stage() != QLatin1String("tried")) return {};
    return said(QT_TRANSLATE_NOOP("Calendar", "%1 due times of %2 open complaints would move."))
        .arg(moved_.size())
        .arg(open_);
}

void CalendarModel::putInForce() {
    if (stage() != QLatin1String("tried") || !check()) return;
    put_in_force("/v1/policy/workdays", {{"workdays", candidate()}});
}

}  // namespace huiyin::app
