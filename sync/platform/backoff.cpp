// SPDX-License-Identifier: Apache-2.0
// The arithmetic of waiting.
#include "sync/platform/backoff.hpp"

#include <algorithm>

namespace huiyin::sync {

Backoff::Wait Backoff::ceiling() const {
    Wait ceiling = std::min(base_, cap_);
    for (int i = 0; i < failures_ && ceiling < cap_; ++i) ceiling = std::min(ceiling * 2, cap_);
    return ceiling;
}

Backoff::Wait Backoff::next(double random) {
    const auto longest = static_cast<double>(ceiling().count());
    if (ceiling() < cap_) ++failures_;
    return Wait{static_cast<Wait::rep>(std::clamp(random, 0.0, 1.0) * longest)};
}

}  // namespace huiyin::sync
