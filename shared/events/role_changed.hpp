// SPDX-License-Identifier: Apache-2.0
// A person has another role or unit (decision 0022).
#pragma once
#include "shared/events/account_state.hpp"

namespace huiyin {

struct RoleChanged : AccountState {
    static constexpr auto kind = EventKind::role_changed;
    static constexpr About about{"rulebook 12", "A person has another role or unit.", "岗位变更",
                                 "人员的岗位或单位变更。"};
    static constexpr std::string_view example =
        R"({"account":"650101-wang","unit":"650101","role":"outlet_manager","name":"王芳","active":true})";
};

}  // namespace huiyin
