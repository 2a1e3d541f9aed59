// SPDX-License-Identifier: Apache-2.0
// What a body referred (Op. 9).
#pragma once
#include "shared/complaint/complaint.hpp"

namespace huiyin {

/// The body that referred it was never told the result, and must be before it is archived (rulebook 12).
inline bool waits_for_referrer(const Complaint& c, const Policy& policy) {
    return policy.to_the_letter() && c.intake.referred(policy) && c.answer.referrer_told.empty();
}

}  // namespace huiyin
