// SPDX-License-Identifier: Apache-2.0
// What a value of the policy must be, and when nothing is written.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode stopping{"stopping", "Head office is shutting down: try again shortly."};
inline constexpr ReasonCode schema_misfit{"schema_misfit", "does not fit the policy's schema"};
inline constexpr ReasonCode not_one_of{"not_one_of", "must be one of {}"};
inline constexpr ReasonCode not_this{"not_this", "must be {}"};
inline constexpr ReasonCode not_matching{"not_matching", "must be a text that matches {}"};
inline constexpr ReasonCode text_empty{"text_empty", "must be a text that is not empty"};
inline constexpr ReasonCode not_one_value{"not_one_value", "must be an object with exactly one of its values"};

}  // namespace huiyin::faults
