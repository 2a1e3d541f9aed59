// SPDX-License-Identifier: Apache-2.0
// Due instants and what each rests on (rulebook 4).
#include <algorithm>

#include "shared/policy/working_time.hpp"

namespace huiyin {

using namespace std::chrono;

namespace {

std::optional<SpecialDays::Why> why_special(const WorkingCalendar& calendar, Date day) {
    if (!calendar.is_working_day(day))
        return calendar.is_public_holiday(day) ? SpecialDays::Why::public_holiday : SpecialDays::Why::weekend;
    return calendar.is_make_up_day(day) ? std::optional(SpecialDays::Why::make_up) : std::nullopt;
}

/// Goes through days one after the other and notes what is special about them.
class Walk {
  public:
    Walk(const WorkingCalendar& calendar, Explanation& out) : calendar_(calendar), out_(out) {}
    /// Returns whether it is a working day.
    bool pass(Date day) {
        is_assumed_ = is_assumed_ || !calendar_.is_known(day.year());
        const auto why = why_special(calendar_, day);
        if (!why) return true;
        if (!out_.special.empty() && out_.special.back().why == *why && next_day(out_.special.back().to) == day)
            out_.special.back().to = day;
        else
            out_.special.push_back({day, day, *why});
        return *why == SpecialDays::Why::make_up;
    }
    Due end(Instant at) {
        out_.until = at;
        if (is_assumed_) out_.assumed = date_of(at).year();
        return {at, std::move(out_)};
    }

  private:
    const WorkingCalendar& calendar_;
    Explanation& out_;
    bool is_assumed_ = false;
};

}  // namespace

Due WorkingTime::working_days_after(Instant from, int count, Trigger trigger) const {
    Explanation why{trigger, Reckoning::working_days, from};
    why.count = count;
    why.closes = closes();
    Walk walk(*calendar_, why);
    Date day = date_of(from);
    for (int found = 0; found < count;) found += walk.pass(day = next_day(day));
    return walk.end(at(day, closes()));
}

Due WorkingTime::office_time_after(Instant from, Minutes length, Trigger trigger) const {
    Explanation why{trigger, Reckoning::office_minutes, from};
    why.count = static_cast<int>(length.count());
    Walk walk(*calendar_, why);
    milliseconds left = length;
    bool started = false;
    for (Date day = date_of(from);; day = next_day(day)) {
        if (!walk.pass(day)) continue;
        for (const auto& segment : hours_) {
            const auto begin = std::max(from, at(day, segment.from));
            const auto room = at(day, segment.to) - begin;
            if (room <= milliseconds{0}) continue;
            if (!started) why.counted_from = begin;
            started = true;
            if (left <= room) return walk.end(begin + left);
            left -= room;
        }
    }
}

Due WorkingTime::clock_time_after(Instant from, Minutes length, Trigger trigger) const {
    Explanation why{trigger, Reckoning::clock_minutes, from, from + length};
    why.count = static_cast<int>(length.count());
    return {from + length, std::move(why)};
}

Due WorkingTime::end_of_day(Instant from, Trigger trigger) const {
    const bool late = from > at(date_of(from), closes());
    const auto until = at(late ? next_day(date_of(from)) : date_of(from), hours{24});
    Explanation why{trigger, Reckoning::end_of_day, from, until};
    why.closes = closes();
    return {until, std::move(why)};
}

Due WorkingTime::close_of_office(Instant from, Trigger trigger) const {
    const Date day = date_of(from);
    if (!calendar_->is_working_day(day) || from > at(day, closes())) return working_days_after(from, 1, trigger);
    return close_of(day, {trigger, Reckoning::close_of_office, from});
}

Due WorkingTime::close_of(Date day, Explanation why) const {
    why.closes = closes();
    why.until = at(day, closes());
    if (!calendar_->is_known(day.year())) why.assumed = day.year();
    return {why.until, std::move(why)};
}

}  // namespace huiyin
