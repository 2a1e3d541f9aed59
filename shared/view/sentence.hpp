// SPDX-License-Identifier: Apache-2.0
// What explains a due time, in words (rulebook 4).
#pragma once
#include <string>

#include "shared/policy/due.hpp"

namespace huiyin {

enum class Language { english, chinese };

/// From when it was counted, which days were skipped and why: "Received Fri 13 Feb 15:00; 1 working day: Sat 14 Feb
/// (make-up day), close of office 18:00".
std::string sentence(const Explanation&, Language);

/// "Fri 13 Feb" / "2月13日（周五）".
std::string day_name(Date, Language);
/// "15:00".
std::string clock_time(Minutes since_midnight);

}  // namespace huiyin
