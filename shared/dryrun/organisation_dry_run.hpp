// SPDX-License-Identifier: Apache-2.0
// Another organisation tried on what is there: who would see what otherwise (rulebook 1).
#pragma once
#include <span>

#include "shared/complaint/complaint.hpp"

namespace huiyin {

/// Which units would see complaints that they do not see now, or no longer see some, under `tried`:
/// {"complaints":n looked at,"items":[{"unit","gains":n,"loses":n}] — only those for whom it differs, by unit}.
/// It names no complaint.
Json sight_changed(std::span<const Complaint> complaints, const Rules& in_force, const Rules& tried);

}  // namespace huiyin
