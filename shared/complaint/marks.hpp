// SPDX-License-Identifier: Apache-2.0
// Instants that a complaint marks as things happen.
#pragma once
#include <optional>
#include <vector>

#include "shared/foundation/instant.hpp"

namespace huiyin {

inline constexpr Instant never{INT64_MAX};

/// The earliest mark in [from, until).
inline std::optional<Instant> first_in(const std::vector<Instant>& marks, Instant from, Instant until = never) {
    std::optional<Instant> out;
    for (const auto mark : marks)
        if (mark >= from && mark < until && (!out || mark < *out)) out = mark;
    return out;
}

}  // namespace huiyin
