// SPDX-License-Identifier: Apache-2.0
// Which units know of it, and since when (Art. 10, 14, 15).
#pragma once
#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/foundation/instant.hpp"
#include "shared/vocabulary/codes.hpp"

namespace huiyin::chapter {

struct Reporting {
    std::vector<std::string> filed_with;                      ///< units
    std::optional<Instant> filed_at;                          ///< with the contact centre (Art. 10)
    std::vector<std::string> notified;                        ///< units
    std::map<std::string, Level, std::less<>> told_of_level;  ///< the highest level each of them was told of
    std::vector<Instant> notices;                             ///< when anyone was told
    std::optional<Instant> summary_at;                        ///< report to the superior (Art. 14, 15)
    std::vector<Instant> leaders_told;                        ///< by channel operations (Art. 15)

    void tell_of(const std::string& unit, Level level) {
        auto& told = told_of_level.try_emplace(unit, level).first->second;
        told = std::max(told, level);
    }
    bool knows_of(std::string_view unit, Level level) const {
        const auto told = told_of_level.find(unit);
        return told != told_of_level.end() && told->second >= level;
    }
};

}  // namespace huiyin::chapter
