// SPDX-License-Identifier: Apache-2.0
// The series that a device's codes come from (docs/protocol.md, "Codes"), as its log keeps it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "shared/vocabulary/complaint_code.hpp"

namespace huiyin::sync {

/// The setting of the log that holds it.
inline constexpr const char* code_series_setting = "code_series";

/// The value of a new series from the device's counter `first` on, with a key of its own; nothing when `prefix` is
/// none.
std::optional<std::string> new_code_series(const std::string& prefix, std::int64_t first);

/// The series in a value of the setting; nothing when there is none.
std::optional<CodeSeries> kept_code_series(const std::optional<std::string>& kept);

}  // namespace huiyin::sync
