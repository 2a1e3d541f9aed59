// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/chapters/ownership.hpp"

namespace huiyin::chapter {

std::optional<std::string> Ownership::at(Instant when) const {
    if (changes.empty()) return std::nullopt;
    const auto* owned = &changes.front();
    for (const auto& change : changes)
        if (change.at <= when) owned = &change;
    return owned->unit;
}

std::optional<Instant> Ownership::since(Instant when, std::string first) const {
    std::optional<Instant> out;
    std::string before = std::move(first);
    for (const auto& change : changes) {
        if (change.at > when) break;
        if (change.unit != before) out = change.at;
        before = change.unit;
    }
    return out;
}

}  // namespace huiyin::chapter
