// SPDX-License-Identifier: Apache-2.0
// Working days and office time (rulebook 4): public holidays, make-up days, lunch breaks.
#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include "shared/foundation/instant.hpp"
#include "shared/foundation/json.hpp"
#include "shared/policy/due.hpp"

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

/// Office time of one unit.
class WorkingTime {
  public:
    WorkingTime(const WorkingCalendar& calendar, OfficeHours hours) : calendar_(&calendar), hours_(std::move(hours)) {}

    /// Close of office on the N-th working day after the day of `from` (that day is not counted). Rulebook 4.
    Due working_days_after(Instant from, int days, Trigger = Trigger::received) const;
    /// `length` of office time after `from`, lunch breaks, nights and days off not counted; out of hours it starts at
    /// the next opening.
    Due office_time_after(Instant from, Minutes length, Trigger = Trigger::received) const;
    /// `length` later, round the clock.
    Due clock_time_after(Instant from, Minutes length, Trigger = Trigger::received) const;
    /// 24:00 of the day of `from`, or of the next day when `from` is after closing (Art. 12(3)).
    Due end_of_day(Instant from, Trigger = Trigger::received) const;
    /// Close of office of the day of `from` if it is a working day and not yet over, else of the next working day.
    Due close_of_office(Instant from, Trigger = Trigger::received) const;
    /// Close of office of `day` itself, for the reason that is given.
    Due close_of(Date day, Explanation why) const;

    /// Office minutes in [from, to).
    Minutes office_minutes_between(Instant from, Instant to) const;
    bool is_open(Instant) const;
    Minutes opens() const { return hours_.front().from; }
    Minutes closes() const { return hours_.back().to; }
    const WorkingCalendar& calendar() const { return *calendar_; }

  private:
    const WorkingCalendar* calendar_;
    OfficeHours hours_;
};

}  // namespace huiyin
