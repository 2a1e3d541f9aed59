// SPDX-License-Identifier: Apache-2.0
// The rules as a store or an event keeps them.
#pragma once
#include <string>

#include "shared/policy/policy.hpp"

namespace huiyin::server {

inline constexpr std::size_t max_rules_bytes = std::size_t{16} << 20;

/// The rules as they lie in the store under "rules". Fails with one sentence when they are no rules.
Result<Rules> read_rules(const std::string& stored);

}  // namespace huiyin::server
