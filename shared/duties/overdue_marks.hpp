// SPDX-License-Identifier: Apache-2.0
// Misses that head office has not written down yet: it does so at once, unless it doubts its clock (rulebook 10).
#pragma once
#include <algorithm>
#include <optional>
#include <vector>

#include "shared/duties/duties.hpp"

namespace huiyin {

/// The miss of `duty` is among those that are written down.
inline bool is_marked(const std::vector<OverdueMark>& marks, const Duty& duty) {
    return std::ranges::any_of(marks,
                               [&](const OverdueMark& m) { return m.duty == duty.kind && m.due == duty.due.at; });
}

/// When the first of the duties fell due that were missed and are not written down: what they belong to is looked at
/// again as soon as it can be. Nothing, when all are. Of an entry of the opinion book only those that are open still
/// are written down, and a reminder that somebody acted on late is no miss.
enum class Missed { open_still, also_late };
inline std::optional<Instant> first_unwritten(const std::vector<Duty>& duties, const std::vector<OverdueMark>& marks,
                                              Missed which) {
    std::optional<Instant> out;
    for (const auto& duty : duties) {
        const bool late = which == Missed::also_late && duty.state == DutyState::late && duty.kind != DutyKind::urge;
        if (duty.state != DutyState::overdue && !late) continue;
        if ((!out || duty.due.at < *out) && !is_marked(marks, duty)) out = duty.due.at;
    }
    return out;
}

}  // namespace huiyin
