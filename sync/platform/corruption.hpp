// SPDX-License-Identifier: Apache-2.0
// Faults for stored bytes that were damaged or changed, as opposed to faults of disk, network or input.
#pragma once
#include <string>

#include "shared/foundation/fault.hpp"

namespace huiyin::sync {

bool is_corruption(const Fault& fault);

}  // namespace huiyin::sync
