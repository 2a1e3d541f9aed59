// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/authority.hpp"

#include <algorithm>

namespace huiyin {

bool is_accused(const Complaint& c, std::string_view account) {
    const auto it = c.known() ? c.captured.find("accused") : c.captured.end();
    return c.known() && it != c.captured.end() && !account.empty() &&
           std::ranges::find(*it, Json(account)) != it->end();
}

}  // namespace huiyin
