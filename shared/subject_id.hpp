// SPDX-License-Identifier: Apache-2.0
// shared/subject_id.hpp — the sixteen bytes that a subject's id is made from (see complaint_id, opinion_id).
#pragma once
#include <array>
#include <cstdint>

#include "shared/instant.hpp"

namespace huiyin {

/// `random` with the time in its first six bytes, as UUID version 7 has it (RFC 9562): what was made together then lies
/// together in every table that is sorted by subject. Ten bytes stay random, so that no two devices make the same id.
inline std::array<std::uint8_t, 16> timed_id(std::array<std::uint8_t, 16> random, Instant made) {
    auto ms = static_cast<std::uint64_t>(made.ms);
    for (std::size_t i = 6; i-- > 0; ms >>= 8) random[i] = static_cast<std::uint8_t>(ms);
    return random;
}

}  // namespace huiyin
