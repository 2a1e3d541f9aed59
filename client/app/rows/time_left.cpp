// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/rows/time_left.hpp"

#include <algorithm>

namespace huiyin::app::format {

namespace {

constexpr std::int64_t day_minutes = 24 * 60, soon_minutes = 120;

}  // namespace

TimeLeft time_left(Instant now, Instant due, const WorkingTime& time) {
    const auto by_clock = [](Instant from, Instant to) {
        return std::chrono::duration_cast<Minutes>(to - from).count();
    };
    const Instant first = std::min(now, due), last = std::max(now, due);
    const auto office = time.office_minutes_between(first, last).count();
    const auto opening = at(date_of(due), Minutes{0});
    const auto one_day = time.office_minutes_between(opening, opening + std::chrono::hours{24}).count();
    TimeLeft out{office, true, one_day > 0 ? one_day : 480};
    // A limit that ends out of hours, or time that passes wholly out of hours, runs by the clock.
    const bool ends_in_hours = time.is_open(due) || time_of_day(due) == time.closes();
    if (!ends_in_hours || office == 0) out = {by_clock(first, last), false, day_minutes};
    if (now > due) out.minutes = -out.minutes;
    if (now > due && out.minutes == 0) out.minutes = -1;
    return out;
}

Urgency urgency(const TimeLeft& left, DutyState state) {
    if (state != DutyState::open && state != DutyState::overdue) return Urgency::done;
    if (state == DutyState::overdue || left.minutes < 0) return Urgency::overdue;
    return left.minutes <= soon_minutes ? Urgency::soon : Urgency::calm;
}

QString urgency_code(const TimeLeft& left, DutyState state) {
    switch (urgency(left, state)) {
        case Urgency::done:
            return QStringLiteral("done");
        case Urgency::calm:
            return QStringLiteral("calm");
        case Urgency::soon:
            return QStringLiteral("soon");
        case Urgency::overdue:
            return QStringLiteral("overdue");
    }
    return {};
}

}  // namespace huiyin::app::format
