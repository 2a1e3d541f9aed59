// SPDX-License-Identifier: Apache-2.0
// Channel operations put a branch's rules in force (Art. 24).
#pragma once
#include "shared/events/rules_decided.hpp"

namespace huiyin {

struct RulesAccepted : RulesDecided {
    static constexpr auto kind = EventKind::rules_accepted;
    static constexpr About about{"Art. 24", "Channel operations put a branch's rules in force.", "细则备案生效",
                                 "渠道运营部同意分行细则备案生效。"};
    static constexpr std::string_view example = R"({"text":"同意备案"})";
};

}  // namespace huiyin
