// SPDX-License-Identifier: Apache-2.0
// Whether head office goes by the rules that its log says.
#pragma once
#include <string>

#include "server/store/store.hpp"

namespace huiyin::server {

/// What is wrong with policy, organisation or working days as they stand, against the last change that head office
/// wrote under this name; "" nothing, or nothing can be told: they are as founded, or were given back after a restore.
std::string wrong_rules(Store&, const std::string& own_origin);

}  // namespace huiyin::server
