// SPDX-License-Identifier: Apache-2.0
// shared/corrected_time.cpp
#include "shared/corrected_time.hpp"

#include <algorithm>

namespace huiyin {

CorrectedTime::CorrectedTime(std::span<const Line> lines) {
    for (const auto& line : lines)
        if (line.kind == "clock_corrected" && line.by.role == Role::rule_keeper)
            corrections_.push_back({text_of(line.body, "origin"), number_of(line.body, "from"),
                                    number_of(line.body, "to"),
                                    std::chrono::milliseconds{number_of(line.body, "offset_ms")}});
}

std::chrono::milliseconds CorrectedTime::offset(const Line& line) const {
    for (const auto& c : corrections_)
        if (c.origin == line.origin && line.seq >= c.from && line.seq <= c.to) return c.offset;
    return std::chrono::milliseconds{0};
}

Instant CorrectedTime::of(Instant in_body, const Line& line) const {
    const auto distance = in_body - line.clock;
    if (distance > std::chrono::hours{24} || distance < -std::chrono::hours{24}) return std::min(in_body, of(line));
    return in_body + offset(line);
}

std::vector<Line> in_order(std::span<const Line> lines) {
    return in_order(std::vector<Line>(lines.begin(), lines.end()));
}

std::vector<Line> in_order(std::vector<Line> lines) {
    if (!std::ranges::is_sorted(lines, before)) std::ranges::sort(lines, before);
    const auto same = [](const Line& a, const Line& b) { return a.origin == b.origin && a.seq == b.seq; };
    const auto [first, last] = std::ranges::unique(lines, same);
    lines.erase(first, last);
    return lines;
}

}  // namespace huiyin
