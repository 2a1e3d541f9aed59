// SPDX-License-Identifier: Apache-2.0
// An account was made or changed (decision 0022).
#pragma once
#include "shared/events/account_state.hpp"

namespace huiyin {

struct AccountChanged : AccountState {
    static constexpr auto kind = EventKind::account_changed;
    static constexpr About about{"rulebook 12", "An account was made or changed.", "账号变更", "新建或变更账号。"};
    static constexpr std::string_view example =
        R"({"account":"650101-wang","unit":"650101","role":"outlet_staff","name":"王芳","active":true})";
};

}  // namespace huiyin
