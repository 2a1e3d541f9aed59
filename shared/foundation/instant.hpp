// SPDX-License-Identifier: Apache-2.0
// Instants and Beijing civil time (UTC+8, no daylight saving; rulebook, "How to read this page").
#pragma once
#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "shared/foundation/fault.hpp"

namespace huiyin {

/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
struct Instant {
    std::int64_t ms = 0;
    auto operator<=>(const Instant&) const = default;
    Instant operator+(std::chrono::milliseconds d) const { return {ms + d.count()}; }
    Instant operator-(std::chrono::milliseconds d) const { return {ms - d.count()}; }
    std::chrono::milliseconds operator-(Instant other) const { return std::chrono::milliseconds{ms - other.ms}; }
};

using Date = std::chrono::year_month_day;  ///< a civil date in Beijing
using Minutes = std::chrono::minutes;      ///< minutes since midnight, or a length of time

Date date_of(Instant instant);                  ///< the Beijing date
Minutes time_of_day(Instant instant);           ///< whole minutes since Beijing midnight
Instant at(Date date, Minutes since_midnight);  ///< 24h gives the next midnight
Date next_day(Date date, int days = 1);         ///< may be negative
std::chrono::weekday weekday_of(Date date);

std::string to_utc(Instant instant);      ///< "2026-02-13T07:00:00.000Z"
std::string to_beijing(Instant instant);  ///< "2026-02-13T15:00:00+08:00" (ms dropped)
std::string to_string(Date date);         ///< "2026-02-13"

/// RFC 3339 with a zone ("Z" or ±hh:mm), seconds required, fraction optional (ms kept). Fails otherwise.
Result<Instant> parse_instant(std::string_view text);
Result<Date> parse_date(std::string_view text);  ///< "2026-02-13"

}  // namespace huiyin
