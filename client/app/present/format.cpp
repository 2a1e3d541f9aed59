// SPDX-License-Identifier: GPL-3.0-or-later
// Times and promises in words.
#include "client/app/present/format.hpp"

#include <QCoreApplication>

#include "client/app/present/glossary.hpp"
#include "shared/view/sentence.hpp"

namespace huiyin::app::format {
namespace {

constexpr std::int64_t hour = 60, day_minutes = 24 * 60;

QString said(const char* english, int n = -1) { return QCoreApplication::translate("Wording", english, nullptr, n); }

Language language() { return glossary::chinese() ? Language::chinese : Language::english; }

QString two(unsigned n) { return QString::number(n).rightJustified(2, QLatin1Char('0')); }

QString clock_of(Instant instant) { return QString::fromStdString(clock_time(time_of_day(instant))); }

/// The largest two units of a length.
QString length(std::int64_t minutes, std::int64_t minutes_a_day, bool office) {
    const auto days = minutes / minutes_a_day, rest = minutes % minutes_a_day;
    const auto days_text =
        (office ? said(QT_TRANSLATE_NOOP("Wording", "%1 working d")) : said(QT_TRANSLATE_NOOP("Wording", "%1 d")))
            .arg(days);
    if (days >= 3 || (days > 0 && rest < hour)) return days_text;
    const auto hours_text = said(QT_TRANSLATE_NOOP("Wording", "%1 h")).arg(rest / hour);
    if (days > 0) return days_text + QLatin1Char(' ') + hours_text;
    const auto minutes_text = said(QT_TRANSLATE_NOOP("Wording", "%1 min")).arg(rest % hour);
    if (rest < hour) return minutes_text;
    return rest % hour == 0 ? hours_text : hours_text + QLatin1Char(' ') + minutes_text;
}

/// By when, without what is uncertain about it.
QString promised_by(const Duty& duty, const LevelLimits& limits) {
    const bool respond = duty.kind == DutyKind::respond;
    const auto between = glossary::chinese() ? QString() : QStringLiteral(" ");  // its bracket has its own room
    const auto due = to_the_minute(duty.due.at);
    const QString until = due == at(date_of(due), Minutes{0})
                              ? day(due - std::chrono::milliseconds{1}) + between + QStringLiteral("24:00")
                              : day(due) + between + clock_of(due);
    const auto days = respond ? limits.response : limits.resolve_days;
    const bool in_days = respond ? limits.response_in == LevelLimits::Response::working_days : !limits.resolve_same_day;
    if (in_days && respond)
        return said(QT_TRANSLATE_NOOP("Wording", "We'll contact you within %n working day(s), by %1"), days).arg(until);
    if (in_days)
        return said(QT_TRANSLATE_NOOP("Wording", "You'll have our answer within %n working day(s), by %1"), days)
            .arg(until);
    if (respond) return said(QT_TRANSLATE_NOOP("Wording", "We'll contact you by %1")).arg(until);
    return said(QT_TRANSLATE_NOOP("Wording", "You'll have our answer by %1")).arg(until);
}

}  // namespace

QString text(const TimeLeft& left) {
    if (left.minutes < 0)
        return said(QT_TRANSLATE_NOOP("Wording", "%1 overdue"))
            .arg(length(-left.minutes, left.minutes_a_day, left.office));
    return said(QT_TRANSLATE_NOOP("Wording", "%1 left")).arg(length(left.minutes, left.minutes_a_day, left.office));
}

QString day(Instant instant) { return QString::fromStdString(day_name(date_of(instant), language())); }

QString explanation(const Explanation& why) { return QString::fromStdString(sentence(why, language())); }

QString moment(Instant instant) {
    const auto date = date_of(instant);
    const auto month = static_cast<unsigned>(date.month()), number = static_cast<unsigned>(date.day());
    if (glossary::chinese()) return QStringLiteral("%1月%2日 %3").arg(month).arg(number).arg(clock_of(instant));
    return day(instant) + QLatin1Char(' ') + clock_of(instant);
}

QString due_moment(Instant instant) {
    if (instant != at(date_of(instant), Minutes{0})) return moment(instant);
    const auto before = moment(instant - Minutes{1});
    return before.left(before.lastIndexOf(QLatin1Char(' '))) + QStringLiteral(" 24:00");
}

Instant to_the_minute(Instant instant) {
    constexpr std::int64_t minute = 60'000;
    return Instant{(instant.ms + minute / 2) / minute * minute};
}

QString full_moment(Instant instant) {
    const auto date = date_of(instant);
    return QStringLiteral("%1-%2-%3 %4")
        .arg(static_cast<int>(date.year()))
        .arg(two(static_cast<unsigned>(date.month())), two(static_cast<unsigned>(date.day())), clock_of(instant));
}

QString ago(Instant instant, Instant now) {
    const auto minutes = std::chrono::duration_cast<Minutes>(now - instant).count();
    if (minutes < 1) return said(QT_TRANSLATE_NOOP("Wording", "just now"));
    if (minutes < day_minutes)
        return said(QT_TRANSLATE_NOOP("Wording", "%1 ago")).arg(length(minutes, day_minutes, false));
    return moment(instant);
}

QString span(std::int64_t ms) {
    const auto seconds = std::abs(ms) / 1'000;
    if (seconds < 120) return said(QT_TRANSLATE_NOOP("Wording", "%1 s")).arg(seconds);
    return length(seconds / 60, day_minutes, false);
}

QString promise(const Duty& duty, const LevelLimits& limits) {
    const auto words = promised_by(duty, limits);
    if (!duty.due.assumed()) return words;
    return said(QT_TRANSLATE_NOOP("Wording", "%1 (the public holidays of that year are not announced yet)")).arg(words);
}

QString grouped_code(const QString& code) {
    constexpr int half = 4;
    return code.isEmpty() ? QString() : code.left(half) + QLatin1Char(' ') + code.mid(half);
}

QString grouped_number(const QString& number) {
    const auto parts = number.split(QLatin1Char('-'));
    if (parts.size() != 5) return number;
    return parts[0] + QStringLiteral(" - ") + parts[1] + QLatin1Char('\n') + parts[2] + QStringLiteral(" - ") +
           parts[3] + QStringLiteral(" - ") + parts[4];
}

}  // namespace huiyin::app::format
