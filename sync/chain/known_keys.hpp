// SPDX-License-Identifier: Apache-2.0
// By which sign keys a device knew head office before: what it holds from then, such as its last receipt, is signed
// with them (docs/decisions/0034).
#pragma once
#include <string>
#include <vector>

#include "sync/chain/identity.hpp"

namespace huiyin::sync {

/// Where the device keeps them.
inline constexpr const char* earlier_sign_keys_setting = "earlier_sign_keys";

/// The newest first. `kept`: the setting's value; "" or anything else: none but the identity's.
std::vector<std::string> known_sign_keys(const Identity&, const std::string& kept);

/// The setting's value once the identity gets another sign key.
std::string keep_sign_keys(const std::vector<std::string>& known);

}  // namespace huiyin::sync
