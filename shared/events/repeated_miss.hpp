// SPDX-License-Identifier: Apache-2.0
// A miss that a restored head office wrote down anew.
#pragma once
#include <span>
#include <string_view>

#include "shared/complaint/complaint.hpp"

namespace huiyin {

struct Overdue;

/// Whether another head office's effective event in `timeline` says of the same duty, due time and unit what `said`,
/// written by `origin`, says. A restored head office writes under another name, and may have done so before its first
/// word came back.
bool repeats_a_miss(const Overdue& said, std::string_view origin, std::span<const Entry> timeline);

}  // namespace huiyin
