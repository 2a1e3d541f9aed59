// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/regulator_limit.hpp"

namespace huiyin {

RegulatorLimit regulator_limit_of(const Complaint& c, const Policy& policy) {
    const auto extended = c.superiors.limit_extensions.size();
    const int days = policy.regulator_limit_days <= 0 ? 0
                     : extended == 0                  ? policy.regulator_limit_days
                     : extended == 1                  ? policy.regulator_extended_days
                                                      : policy.regulator_extended_days + policy.regulator_further_days;
    return {at(next_day(date_of(c.intake.received_at), days), std::chrono::hours{24}), days};
}

}  // namespace huiyin
