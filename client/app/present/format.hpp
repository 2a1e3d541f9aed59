// SPDX-License-Identifier: GPL-3.0-or-later
// client/app/present/format.hpp — times, promises and faults as a person says them, in the language in force.
#pragma once
#include <QString>

#include "shared/duties/duties.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin::app::wording {

/// How long there is until `due`: office time when the clock stands still out of hours, else by the clock. Negative:
/// past.
struct TimeLeft {
    std::int64_t minutes = 0;
    bool office = true;
    std::int64_t minutes_a_day = 480;
    bool operator==(const TimeLeft&) const = default;
};
TimeLeft time_left(Instant now, Instant due, const WorkingTime& time);
QString text(const TimeLeft& left);  ///< "剩 2 个工作日 3 小时" / "已超时 40 分钟"

/// How the time left looks: what an urgency mark shows by icon, word and colour.
enum class Urgency { done, calm, soon, overdue };
Urgency urgency(const TimeLeft& left, DutyState state);

QString day(Instant instant);          ///< "3月5日(周四)" / "Thu 5 Mar"
QString moment(Instant instant);       ///< "3月5日 18:00" / "5 Mar 18:00"
QString due_moment(Instant instant);   ///< the end of a day is its 24:00, not the next one's 00:00
QString full_moment(Instant instant);  ///< with the year
QString ago(Instant instant, Instant now);

/// What a customer is promised: "3 个工作日内,即 3月5日(周四)18:00 前,给您答复".
QString promise(const Duty& duty, const LevelLimits& limits);

/// A sentence of shared/ (why a line is not effective, what is wrong in a field) in the language in force.
QString sentence(const std::string& english);
QString fault(const Fault& fault);

/// The beginning of `text` with at most `most` UTF-16 units, and "…" when there is more; no character is cut.
QString shortened(const QString& text, int most);

QString grouped_number(const QString& number);  ///< as it is read aloud, in two lines

}  // namespace huiyin::app::wording
