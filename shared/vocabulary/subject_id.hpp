// SPDX-License-Identifier: Apache-2.0
// What a subject's name says, and the sixteen bytes that an id is made from (see complaint_id, opinion_id).
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "shared/foundation/instant.hpp"

namespace huiyin {

/// `random` with the time in its first six bytes, as UUID version 7 has it (RFC 9562): what was made together then lies
/// together in every table that is sorted by subject. Ten bytes stay random, so that no two devices make the same id.
inline std::array<std::uint8_t, 16> timed_id(std::array<std::uint8_t, 16> random, Instant made) {
    auto ms = static_cast<std::uint64_t>(made.ms);
    for (std::size_t i = 6; i-- > 0; ms >>= 8) random[i] = static_cast<std::uint8_t>(ms);
    return random;
}

/// What stands on a subject, as the letter that its name begins with says.
enum class SubjectKind { complaint, opinion, unit, administration };

/// "o-…" an entry of the opinion book, "u-…" a unit's record, "a-…" administration; all else is a complaint's.
constexpr SubjectKind subject_kind(std::string_view subject) {
    if (subject.starts_with("o-")) return SubjectKind::opinion;
    if (subject.starts_with("u-")) return SubjectKind::unit;
    if (subject.starts_with("a-")) return SubjectKind::administration;
    return SubjectKind::complaint;
}

/// Accounts, roles, devices, rules and operators' acts (architecture, "Administrative events"). It is neither a
/// complaint nor an entry nor a unit: it is in no list and no scope, and no fold of those is made of it.
constexpr bool is_administrative_subject(std::string_view subject) {
    return subject_kind(subject) == SubjectKind::administration;
}

/// What concerns head office itself: where each epoch begins.
inline constexpr const char* office_subject = "a-office";

}  // namespace huiyin
