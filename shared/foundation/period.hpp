// SPDX-License-Identifier: Apache-2.0
// The quarters and months that reports and assessments are about (Art. 13, 22).
#pragma once
#include <string>
#include <string_view>

#include "shared/foundation/instant.hpp"

namespace huiyin {

/// [from, until) in Beijing time.
struct Period {
    Instant from, until;
};
Result<Period> parse_quarter(std::string_view text);  ///< "2026Q1"
Result<Period> parse_month(std::string_view text);    ///< "2026-02"
constexpr bool names_a_quarter(std::string_view period) { return period.contains('Q'); }
Result<Period> parse_period(std::string_view text);  ///< either
std::string quarter_name(Instant at);                ///< "2026Q1" of the quarter in which `at` lies

}  // namespace huiyin
