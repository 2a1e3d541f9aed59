// SPDX-License-Identifier: Apache-2.0
// Working days and office time (rulebook 4): public holidays, make-up days, lunch breaks.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "shared/foundation/instant.hpp"
#include "shared/foundation/json.hpp"

namespace huiyin {

/// Official working days of mainland China by year ("workdays-cn.json").
class WorkingCalendar {
  public:
    /// Reads {"years":{"2026":{"weekdays_off":[…],"weekends_worked":[…]}}}. Fails naming the path.
    static Result<WorkingCalendar> from_json(const Json&);
    bool is_working_day(Date) const;
    bool is_make_up_day(Date) const;         ///< a Saturday or Sunday that is worked
    bool is_public_holiday(Date) const;      ///< a weekday that is off
    bool is_known(std::chrono::year) const;  ///< false: Monday–Friday is assumed and must be said
    const std::set<int>& official_years() const { return years_; }
    const Json& json() const { return source_; }

  private:
    enum class Mark : std::uint8_t { none, off, worked };
    Mark mark_of(std::chrono::sys_days) const;
    std::chrono::sys_days first_{};
    std::vector<Mark> marks_;  ///< by day from `first_` on, over the official years
    std::set<int> years_;
    Json source_;
};

/// Which of the years that limits may reach from `now` (this one and the next) have no official calendar yet: there
/// Monday–Friday is assumed, and must be said (rulebook 4).
std::vector<int> assumed_years(const WorkingCalendar&, Instant now);

/// One stretch of office time in minutes since midnight, e.g. 09:00–12:00.
struct OfficeSegment {
    Minutes from, to;
    bool operator==(const OfficeSegment&) const = default;
};
using OfficeHours = std::vector<OfficeSegment>;  ///< in order, not overlapping, at least one

/// Reads ["09:00-12:00","13:00-18:00"]; fails naming `where`.
Result<OfficeHours> parse_office_hours(const Json&, const std::string& where);

enum class Language { english, chinese };

/// When something is due, and why: the sentence a person reads.
struct Due {
    Instant at;
    bool assumed = false;  ///< a year without an official calendar was counted Monday–Friday
    std::string explain;   ///< English, e.g. "Received Fri 13 Feb 15:00; 1 working day: Sat 14 Feb (make-up day), close
                           ///< of office 18:00"
    std::string explain_zh;
};

/// When `due` is `assumed`: says in both sentences that the year of `day` has no official calendar (rulebook 4).
void tell_assumed(Due& due, Date day);

/// Office time of one unit.
class WorkingTime {
  public:
    WorkingTime(const WorkingCalendar& calendar, OfficeHours hours) : calendar_(&calendar), hours_(std::move(hours)) {}

    /// Close of office on the N-th working day after the day of `from` (that day is not counted). Rulebook 4.
    /// `verb`/`verb_zh` start the sentence: "Received" / "收到".
    Due working_days_after(Instant from, int days, std::string_view verb = "Received",
                           std::string_view verb_zh = "收到") const;
    /// `length` of office time after `from`, lunch breaks, nights and days off not counted; out of hours it starts at
    /// the next opening.
    Due office_time_after(Instant from, Minutes length, std::string_view verb = "Received",
                          std::string_view verb_zh = "收到") const;
    /// `length` later, round the clock.
    Due clock_time_after(Instant from, Minutes length, std::string_view verb = "Received",
                         std::string_view verb_zh = "收到") const;
    /// 24:00 of the day of `from`, or of the next day when `from` is after closing (Art. 12(3)).
    Due end_of_day(Instant from, std::string_view verb = "Received", std::string_view verb_zh = "收到") const;
    /// Close of office of the day of `from` if it is a working day and not yet over, else of the next working day.
    Due close_of_office(Instant from, std::string_view verb = "Finished", std::string_view verb_zh = "办结") const;

    /// The same reckoning without the sentences: Due::explain stays empty. For where only the instants matter.
    WorkingTime without_explanation() const {
        auto out = *this;
        out.telling_ = false;
        return out;
    }

    /// Office minutes in [from, to).
    Minutes office_minutes_between(Instant from, Instant to) const;
    bool is_open(Instant) const;
    Minutes opens() const { return hours_.front().from; }
    Minutes closes() const { return hours_.back().to; }
    const WorkingCalendar& calendar() const { return *calendar_; }

  private:
    void tell_working_days(Due& due, Instant from, int count, std::string_view verb, std::string_view verb_zh) const;
    void tell_office_time(Due& due, Instant from, Instant started, Minutes length, std::string_view verb,
                          std::string_view verb_zh) const;

    const WorkingCalendar* calendar_;
    OfficeHours hours_;
    bool telling_ = true;
};

/// "Fri 13 Feb" / "2月13日(周五)".
std::string day_name(Date, Language);
/// "15:00".
std::string clock_time(Minutes since_midnight);

}  // namespace huiyin
