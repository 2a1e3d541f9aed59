// SPDX-License-Identifier: Apache-2.0
#include "tests/support/times.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>

namespace huiyin::test {

Instant beijing(std::string_view civil) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ms = 0;
    const std::string text(civil);
    const int read =
        std::sscanf(text.c_str(), "%4d-%2d-%2d %2d:%2d:%2d.%3d", &year, &month, &day, &hour, &minute, &second, &ms);
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (read < 5 || !date.ok()) {
        std::fprintf(stderr, "a test says an impossible time: %s\n", text.c_str());
        std::abort();
    }
    const std::int64_t days = std::chrono::sys_days{date}.time_since_epoch().count();
    return {(((days * 24 + hour - 8) * 60 + minute) * 60 + second) * 1000 + ms};
}

}  // namespace huiyin::test
