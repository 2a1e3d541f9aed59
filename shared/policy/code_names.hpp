// SPDX-License-Identifier: Apache-2.0
// The regulation's own words for the contract's codes, for papers that carry both languages.
#pragma once
#include <string>
#include <string_view>

#include "shared/policy/policy.hpp"

namespace huiyin {

struct BothNames {
    std::string chinese, english;
    std::string text() const { return chinese + ' ' + english; }
};

/// Each takes a code; an unknown one (a newer version's) comes back as it is.
BothNames channel_name(std::string_view code);
BothNames state_name(std::string_view code);
BothNames finding_name(std::string_view code);
BothNames callback_name(std::string_view code);
BothNames measure_name(std::string_view code);  ///< what was done about it (Art. 18)
BothNames effect_name(std::string_view code);   ///< and whether the customer was satisfied then
BothNames level_name(int level);
BothNames cause_name(const Policy&, std::string_view code);
BothNames product_name(const Policy&, std::string_view code);
BothNames sub_category_name(const Policy&, std::string_view code);
BothNames unit_name(const Organisation&, std::string_view code);

}  // namespace huiyin
