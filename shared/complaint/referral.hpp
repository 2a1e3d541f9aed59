// SPDX-License-Identifier: Apache-2.0
// What a body referred (Op. 9).
#pragma once
#include "shared/complaint/complaint.hpp"

namespace huiyin {

/// The referring body never got the result, and must get it before the complaint is archived (rulebook 12).
inline bool waits_for_referrer(const Complaint& c, const Policy& policy) {
    return policy.to_the_letter() && c.intake.referred(policy) && c.answer.referrer_told.empty();
}

}  // namespace huiyin
