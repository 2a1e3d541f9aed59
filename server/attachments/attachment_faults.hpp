// SPDX-License-Identifier: Apache-2.0
// Why a piece of an attachment is not stored.
#pragma once
#include "shared/foundation/reason.hpp"

namespace huiyin::faults {

inline constexpr ReasonCode attachment_not_stored{"attachment_not_stored",
                                                  "the attachment cannot be stored: check the disk of head office"};
inline constexpr ReasonCode attachment_misnamed{
    "attachment_misnamed", "the attachment does not have the hash it is named by: send it again from its start"};
inline constexpr ReasonCode attachment_gap{"attachment_gap", "only the first {} bytes are here: go on from there"};

}  // namespace huiyin::faults
