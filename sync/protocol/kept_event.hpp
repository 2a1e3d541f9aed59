// SPDX-License-Identifier: Apache-2.0
// An event that a device which was shut out kept aside for head office, signed with the device's exchange key: whoever
// knows nothing but head office's public key writes none (docs/decisions/0019).
#pragma once
#include <string>
#include <string_view>

#include "shared/foundation/json.hpp"

namespace huiyin::sync {

/// `kept` {"origin","seq","sealed","was"} with its "signature", as canonical JSON. Without one when `secret_key`
/// (base64) is no key: a device that was enrolled by an earlier version has none.
std::string write_kept_event(Json kept, const std::string& secret_key);

/// Whether `kept` is signed with the key that belongs to `public_key` (base64) and nothing in it was changed.
bool is_signed_kept_event(const Json& kept, std::string_view public_key);

}  // namespace huiyin::sync
