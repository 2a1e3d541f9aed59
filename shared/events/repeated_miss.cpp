// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/repeated_miss.hpp"

#include <algorithm>
#include <array>

namespace huiyin {

bool repeats_a_miss(const Event& line, std::span<const Entry> timeline) {
    if (line.kind != "overdue") return false;
    return std::ranges::any_of(timeline, [&](const Entry& entry) {
        const auto& other = entry.event;
        if (!entry.effective || other.kind != "overdue" || other.origin == line.origin) return false;
        return std::ranges::all_of(std::array{"duty", "due", "unit"}, [&](const char* field) {
            return text_of(other.body, field) == text_of(line.body, field);
        });
    });
}

}  // namespace huiyin
