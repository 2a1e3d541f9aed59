// SPDX-License-Identifier: Apache-2.0
// Faults that say stored bytes were damaged or changed, told apart from those about disk, network or input.
#pragma once
#include <string>

#include "shared/foundation/fault.hpp"

namespace huiyin::sync {

bool is_corruption(const Fault& fault);

}  // namespace huiyin::sync
