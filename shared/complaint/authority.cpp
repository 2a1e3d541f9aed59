// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/authority.hpp"

#include <algorithm>

namespace huiyin {

bool is_accused(const Complaint& c, std::string_view account) {
    return c.known() && is_accused(c.intake.captured, account);
}

bool is_accused(const Json& captured, std::string_view account) {
    const auto accused = captured.find("accused");
    return accused != captured.end() && !account.empty() &&
           std::ranges::find(*accused, Json(account)) != accused->end();
}

}  // namespace huiyin
