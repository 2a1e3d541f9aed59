// SPDX-License-Identifier: Apache-2.0
// When something is due, and what that rests on (rulebook 4: every due time explains itself). The words are made
// where it is shown: see shared/view/sentence.hpp.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "shared/foundation/instant.hpp"

namespace huiyin {

/// What set the time running.
enum class Trigger : std::uint8_t {
    received,
    entered,
    graded,
    graded_major,
    raised,
    reopened,
    assigned,
    recused,
    referred_up,
    instructed,
    not_resolved_that_day,
    answered,
    concluded,
    second_callback_asked,
    found_true,
    found_undetermined,
    determined,
    ordered,
    asked_to_withdraw,
    closed,
    period_ended,
};

/// How far it runs from there.
enum class Reckoning : std::uint8_t {
    working_days,           ///< `count`, to close of office
    office_minutes,         ///< `count`
    clock_minutes,          ///< `count`, round the clock
    close_of_office,        ///< of the same day
    end_of_day,             ///< 24:00 of the same day, or of the next when it was after closing
    end_of_that_day,        ///< 24:00, after closing, too
    every_working_day,      ///< close of office of one of them (Art. 14)
    days_after_closing,     ///< `count`, to close of office
    days_of_the_regulator,  ///< `count`, to 24:00
    promised,               ///< a time that was told to the customer
    set_by_referrer,        ///< a time that the referring body set
    named,                  ///< a time that was ordered
};

/// A run of days that are not plain working days.
struct SpecialDays {
    enum class Why : std::uint8_t { weekend, public_holiday, make_up };
    Date from, to;
    Why why;
    bool operator==(const SpecialDays&) const = default;
};

struct Explanation {
    Trigger trigger;
    Reckoning reckoning;
    Instant from;
    Instant until{};         ///< where that ends
    int count = 0;           ///< of days or minutes
    Instant counted_from{};  ///< office time: the next opening, where `from` is out of hours
    Minutes closes{0};
    std::vector<SpecialDays> special{};          ///< between, in order
    bool to_closing = false;                     ///< followed through until then by who first received it (Art. 3)
    std::optional<Instant> reminded{};           ///< a reminder waited for this opening
    std::optional<Instant> came{};               ///< nobody could know of it before (rulebook 10)
    std::optional<std::chrono::year> assumed{};  ///< has no official calendar: counted Monday–Friday
    bool operator==(const Explanation&) const = default;
};

struct Due {
    Instant at;
    Explanation why;
    bool assumed() const { return why.assumed.has_value(); }
};

}  // namespace huiyin
