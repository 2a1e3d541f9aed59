// SPDX-License-Identifier: Apache-2.0
// Where content lies in a device's log. Each sealed value is bound to its place: moved to another one it does not open.
#pragma once
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "shared/foundation/hash.hpp"

namespace huiyin::sync {

inline std::string place_of_event(const Hash& hash) { return "line " + std::string(hash.begin(), hash.end()); }
inline std::string place_of_token(const std::string& origin) { return "token " + origin; }
inline std::string place_of_entry(const std::string& subject) { return "note " + subject; }
inline std::string place_of_setting(const std::string& key) { return "setting " + key; }

/// The settings that are secrets, or name people; the others (rules, addresses, modes) are no one's personal data.
inline constexpr std::array<std::string_view, 3> secret_settings{"attachment_key", "colleagues", "exchange_key"};
inline bool is_secret(std::string_view key) { return std::ranges::find(secret_settings, key) != secret_settings.end(); }

}  // namespace huiyin::sync
