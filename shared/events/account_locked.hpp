// SPDX-License-Identifier: Apache-2.0
// An account was closed (decision 0022).
#pragma once
#include "shared/events/account_state.hpp"

namespace huiyin {

struct AccountLocked : AccountState {
    static constexpr auto kind = EventKind::account_locked;
    static constexpr About about{"rulebook 12", "An account was closed.", "账号停用", "账号停用。"};
    static constexpr std::string_view example =
        R"({"account":"650101-wang","unit":"650101","role":"outlet_staff","name":"王芳","active":false})";
};

}  // namespace huiyin
