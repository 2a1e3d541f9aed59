// SPDX-License-Identifier: Apache-2.0
// Who may be named in charge (Art. 11): the people of this device's branch, or of head office's departments, as head
// office named them last.
#pragma once
#include <string>
#include <vector>

#include "shared/foundation/json.hpp"
#include "shared/vocabulary/codes.hpp"

namespace huiyin::client {

struct Colleague {
    std::string account, name;
    Role role = Role::customer;
    std::string unit;
    bool operator==(const Colleague&) const = default;
};

/// Reads [{account, name, role, unit}]. Whoever has no account, or a role that this version does not know, is left out.
std::vector<Colleague> colleagues_in(const Json& list);
Json to_json(const std::vector<Colleague>&);

}  // namespace huiyin::client
