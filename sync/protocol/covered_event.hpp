// SPDX-License-Identifier: Apache-2.0
// An event that a device wrote openly, on a subject that it sees no longer: kept so that only head office can read it,
// and handed in again by a restored one's wish. Its chain is made of the open text.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "sync/chain/sealing.hpp"

namespace huiyin::sync {

/// {"covered":{…the event, sealed as a kiosk's…}}. Empty when the key is no key.
std::string cover(const Event&, const std::string& head_office_box_key);

bool is_covered(std::string_view line);

/// The sealed event inside; "" when it is not covered.
std::string inside_cover(std::string_view covered);

/// The event's open text, of which its chain is made. Fails unless it is sealed to one of `head_office`.
Result<std::string> uncover(std::string_view covered, std::span<const KeyPair> head_office);
inline Result<std::string> uncover(std::string_view covered, const KeyPair& head_office) {
    return uncover(covered, std::span(&head_office, 1));
}

}  // namespace huiyin::sync
