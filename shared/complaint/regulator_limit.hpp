// SPDX-License-Identifier: Apache-2.0
// The regulator's limit, beside the bank's own (rulebook 4).
#pragma once
#include "shared/complaint/complaint.hpp"

namespace huiyin {

struct RegulatorLimit {
    Instant at;    ///< 24:00 of its last day
    int days = 0;  ///< calendar days since receipt, extensions included; 0: the policy knows no such limit
};

/// The limit with the extensions that the complaint was given.
RegulatorLimit regulator_limit_of(const Complaint&, const Policy&);

}  // namespace huiyin
