// SPDX-License-Identifier: Apache-2.0
// The code of eight letters and digits that a customer types instead of the number: made without a network, as the
// number is (contract, "Complaint view").
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/foundation/fault.hpp"
#include "shared/foundation/json.hpp"

namespace huiyin {

/// None is mistaken for another: no 0 and O, no 1 and I.
inline constexpr std::string_view code_letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
inline constexpr int code_prefixes = 1 << 15;               ///< three letters
inline constexpr std::int64_t codes_of_a_prefix = 1 << 20;  ///< four letters
inline constexpr std::int64_t codes_in_reserve = 1 << 12;   ///< with fewer left, another prefix is asked for

/// "222" for 0, "223" for 1 … "ZZZ".
std::string code_prefix(int number);
/// Which number a prefix is; nothing when it is none. In upper case only.
std::optional<int> number_of_prefix(std::string_view prefix);

/// The codes that one origin makes: a prefix that nobody else has, and a key that says in which order the four letters
/// behind it come, so that nobody can tell from a code how many there were, or guess the next.
struct CodeSeries {
    std::string prefix, key;
    std::int64_t first = 0;  ///< the origin's counter when the series began (see complaint_number)

    /// "" when the series has none for it: it is used up, or began later.
    std::string code(std::int64_t counter) const;
    /// Too few are left to wait with asking for another prefix.
    bool is_nearly_spent(std::int64_t counter) const { return counter - first >= codes_of_a_prefix - codes_in_reserve; }
};

Json to_json(const CodeSeries&);
/// Nothing when that is no series.
std::optional<CodeSeries> code_series_from(const Json&);

/// "K7M2QX4H" of what a person typed: case, width, blanks and dashes do not matter. "" when it is no code.
std::string normalised_code(std::string_view typed);

}  // namespace huiyin
