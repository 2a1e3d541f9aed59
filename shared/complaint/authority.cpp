// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/authority.hpp"

#include <algorithm>

#include "shared/foundation/text.hpp"

namespace huiyin {

bool is_accused(const Complaint& c, std::string_view account) {
    return c.known() && is_accused(c.intake.captured, account);
}

bool is_accused(const Json& captured, std::string_view account) {
    const auto accused = captured.find("accused");
    if (accused == captured.end() || !accused->is_array() || accused->empty() || account.empty()) return false;
    return std::ranges::any_of(*accused, [who = comparison_form(account)](const Json& named) {
        return named.is_string() && comparison_form(named.get_ref<const std::string&>()) == who;
    });
}

}  // namespace huiyin
