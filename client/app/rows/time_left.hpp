// SPDX-License-Identifier: GPL-3.0-or-later
// How long there is until a duty falls due, as a number and as an urgency.
#pragma once
#include <QString>

#include "shared/duties/duties.hpp"
#include "shared/policy/policy.hpp"

namespace huiyin::app::format {

/// How long there is until `due`: office time when the clock stops out of hours, else by the clock. Negative:
/// past.
struct TimeLeft {
    std::int64_t minutes = 0;
    bool office = true;
    std::int64_t minutes_a_day = 480;
    bool operator==(const TimeLeft&) const = default;
};
TimeLeft time_left(Instant now, Instant due, const WorkingTime& time);

/// How the time left looks: what an urgency mark shows by icon, word and colour.
enum class Urgency { done, calm, soon, overdue };
Urgency urgency(const TimeLeft& left, DutyState state);
/// "done", "calm", "soon", "overdue": what an urgency mark takes.
QString urgency_code(const TimeLeft& left, DutyState state);

}  // namespace huiyin::app::format
