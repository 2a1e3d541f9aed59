// SPDX-License-Identifier: Apache-2.0
// Beijing time is UTC+8 the year round, so civil time is arithmetic.
#include "shared/foundation/instant.hpp"

#include <algorithm>

#include "shared/foundation/field_faults.hpp"

namespace huiyin {
namespace {

using namespace std::chrono;
constexpr milliseconds beijing_offset = hours{8};

milliseconds beijing_ms(Instant instant) { return milliseconds{instant.ms} + beijing_offset; }

/// Reads exactly `digits` decimal digits at `position`; -1 when they are not there.
int digits_at(std::string_view text, std::size_t position, std::size_t digits) {
    if (position + digits > text.size()) return -1;
    int value = 0;
    for (std::size_t i = position; i < position + digits; ++i) {
        if (text[i] < '0' || text[i] > '9') return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// Writes `value` as exactly `digits` decimal digits.
char* put_digits(char* at, int value, int digits) {
    for (int i = digits - 1; i >= 0; --i, value /= 10) at[i] = static_cast<char>('0' + value % 10);
    return at + digits;
}

char* put_date(char* at, const year_month_day& date) {
    // Only four digits are ever written or read; a year beyond them shows as the last that fits.
    at = put_digits(at, std::clamp(static_cast<int>(date.year()), 0, 9'999), 4);
    *at++ = '-';
    at = put_digits(at, static_cast<int>(static_cast<unsigned>(date.month())), 2);
    *at++ = '-';
    return put_digits(at, static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

std::string civil(milliseconds since_epoch, bool with_ms) {
    const auto days_since = floor<days>(since_epoch);
    const auto rest = static_cast<int>((since_epoch - days_since).count());
    char out[24];
    char* at = put_date(out, year_month_day{sys_days{days_since}});
    *at++ = 'T';
    at = put_digits(at, rest / 3'600'000, 2);
    *at++ = ':';
    at = put_digits(at, rest / 60'000 % 60, 2);
    *at++ = ':';
    at = put_digits(at, rest / 1'000 % 60, 2);
    if (with_ms) {
        *at++ = '.';
        at = put_digits(at, rest % 1'000, 3);
    }
    return {out, at};
}

}  // namespace

Date date_of(Instant instant) { return Date{sys_days{floor<days>(beijing_ms(instant))}}; }

Minutes time_of_day(Instant instant) {
    const auto ms = beijing_ms(instant);
    return duration_cast<Minutes>(ms - floor<days>(ms));
}

Instant at(Date date, Minutes since_midnight) {
    return {duration_cast<milliseconds>(sys_days{date}.time_since_epoch() + since_midnight - beijing_offset).count()};
}

Date next_day(Date date, int count) { return Date{sys_days{date} + days{count}}; }

weekday weekday_of(Date date) { return weekday{sys_days{date}}; }

std::string to_utc(Instant instant) { return civil(milliseconds{instant.ms}, true) + "Z"; }

std::string to_beijing(Instant instant) { return civil(beijing_ms(instant), false) + "+08:00"; }

std::string to_string(Date date) {
    char out[10];
    return {out, put_date(out, date)};
}

Result<Date> parse_date(std::string_view text) {
    const int y = digits_at(text, 0, 4), m = digits_at(text, 5, 2), d = digits_at(text, 8, 2);
    if (text.size() != 10 || y < 1 || m < 0 || d < 0 || text[4] != '-' || text[7] != '-')
        return fault(faults::date_form);
    const Date date{year{y}, month{static_cast<unsigned>(m)}, day{static_cast<unsigned>(d)}};
    if (!date.ok()) return fault(faults::no_such_day);
    return date;
}

Result<Instant> parse_instant(std::string_view text) {
    const auto wrong = [] { return fault(faults::zoned_time_form); };
    if (text.size() < 20 || text.size() > 40 || (text[10] != 'T' && text[10] != 't') || text[13] != ':' ||
        text[16] != ':')
        return wrong();
    const auto date = parse_date(text.substr(0, 10));
    const int h = digits_at(text, 11, 2), min = digits_at(text, 14, 2), s = digits_at(text, 17, 2);
    if (!date || h < 0 || h > 23 || min < 0 || min > 59 || s < 0 || s > 59) return wrong();
    std::size_t i = 19;
    int ms = 0;
    if (text[i] == '.') {
        std::size_t digits = 0;
        int scale = 100;
        for (++i; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i, ++digits, scale /= 10)
            ms += (text[i] - '0') * scale;
        if (digits == 0 || digits > 9) return wrong();
    }
    if (i >= text.size()) return wrong();
    minutes zone{0};
    if (text[i] == 'Z' || text[i] == 'z') {
        if (i + 1 != text.size()) return wrong();
    } else {
        const int zh = digits_at(text, i + 1, 2), zm = digits_at(text, i + 4, 2);
        if ((text[i] != '+' && text[i] != '-') || i + 6 != text.size() || text[i + 3] != ':' || zh < 0 || zh > 23 ||
            zm < 0 || zm > 59)
            return wrong();
        zone = (text[i] == '-' ? -1 : 1) * (hours{zh} + minutes{zm});
    }
    const auto since_epoch =
        sys_days{*date}.time_since_epoch() + hours{h} + minutes{min} + seconds{s} + milliseconds{ms} - zone;
    return Instant{duration_cast<milliseconds>(since_epoch).count()};
}

}  // namespace huiyin
