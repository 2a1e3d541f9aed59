// SPDX-License-Identifier: Apache-2.0
// Instants as a story tells them: Beijing civil time.
#pragma once
#include <string_view>

#include "shared/foundation/instant.hpp"

namespace huiyin::test {

/// "2026-02-13 15:00", "2026-02-13 15:00:30" or "2026-02-13 15:00:30.001" in Beijing (UTC+8); "24:00" is the next
/// midnight. Reckoned here, not by the code under test. Ends the program on a misspelt time: a test would be wrong.
Instant beijing(std::string_view civil);

/// An instant, or the text of one: lets a story say times as text.
struct When {
    Instant instant;
    When(const char* civil) : instant(beijing(civil)) {}
    When(Instant i) : instant(i) {}
};

inline constexpr std::chrono::milliseconds one_ms{1};

}  // namespace huiyin::test
