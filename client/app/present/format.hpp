// SPDX-License-Identifier: GPL-3.0-or-later
// Times, promises and faults as a person says them, in the language in force.
#pragma once
#include <QString>

#include "client/app/rows/shortened.hpp"
#include "client/app/rows/time_left.hpp"
#include "shared/duties/duties.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin::app::format {

QString text(const TimeLeft& left);  ///< "剩 2 个工作日 3 小时" / "已超时 40 分钟"

QString day(Instant instant);            ///< "3月5日(周四)" / "Thu 5 Mar"
QString moment(Instant instant);         ///< "3月5日 18:00" / "5 Mar 18:00"
QString due_moment(Instant instant);     ///< the end of a day is its 24:00, not the next one's 00:00
Instant to_the_minute(Instant instant);  ///< the nearest: kiosk and head office say the same time of one promise
QString full_moment(Instant instant);    ///< with the year
QString ago(Instant instant, Instant now);
/// What a due time rests on (rulebook 4).
QString explanation(const Explanation& why);
QString span(std::int64_t ms);  ///< how long, whatever its sign: "271 天", "2 小时 5 分钟", "40 秒"

/// What a customer is promised: "3 个工作日内,即 3月5日(周四)18:00 前,给您答复".
QString promise(const Duty& duty, const LevelLimits& limits);

/// Why an event has no effect, of its entry in a view; its sentence is "" when it has one.
Fault refusal_in(const Json& entry);
QString why_not(const Json& entry);
/// A reason by its code and arguments; `english` where there is no other language, or no such code.
QString reason(const std::string& code, const std::vector<std::string>& args, const std::string& english);
QString fault(const Fault& fault);

QString grouped_number(const QString& number);  ///< as it is read aloud, in two lines
QString grouped_code(const QString& code);      ///< "K7M2 QX4H"; "" of none

}  // namespace huiyin::app::format
