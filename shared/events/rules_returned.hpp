// SPDX-License-Identifier: Apache-2.0
// Channel operations sent a branch's rules back (Art. 24).
#pragma once
#include "shared/events/rules_decided.hpp"

namespace huiyin {

struct RulesReturned : RulesDecided {
    static constexpr auto kind = EventKind::rules_returned;
    static constexpr About about{"Art. 24", "Channel operations sent a branch's rules back.", "细则退回",
                                 "渠道运营部退回分行细则。"};
    static constexpr std::string_view example = R"({"text":"二级投诉回复时限不得放宽"})";
};

}  // namespace huiyin
