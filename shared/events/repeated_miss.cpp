// SPDX-License-Identifier: Apache-2.0
#include "shared/events/repeated_miss.hpp"

#include <algorithm>
#include <tuple>

#include "shared/events/overdue.hpp"

namespace huiyin {

bool repeats_a_miss(const Overdue& said, std::string_view origin, std::span<const Entry> timeline) {
    const auto what = [](const Overdue& miss) { return std::tuple(miss.duty, miss.due, miss.unit.value_or("")); };
    return std::ranges::any_of(timeline, [&](const Entry& entry) {
        if (!entry.effective || entry.event.kind != EventKind::overdue || entry.event.origin == origin) return false;
        return what(read_payload<Overdue>(entry.event.body)) == what(said);
    });
}

}  // namespace huiyin
