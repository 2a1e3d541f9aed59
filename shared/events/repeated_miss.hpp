// SPDX-License-Identifier: Apache-2.0
// A miss that a restored head office wrote down anew.
#pragma once
#include <span>

#include "shared/complaint/complaint.hpp"

namespace huiyin {

/// Whether `line` says of a missed duty what another head office's effective line in `timeline` says already. A
/// restored head office writes under another name, and may have done so before its first word came back. Any other
/// kind of line is no repetition.
bool repeats_a_miss(const Event& line, std::span<const Entry> timeline);
inline constexpr std::string_view miss_is_repeated = "This miss was written down already.";

}  // namespace huiyin
