// SPDX-License-Identifier: Apache-2.0
// The number (编号) a customer can read out: unique without a network (rulebook 2).
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "shared/foundation/instant.hpp"

namespace huiyin {

/// "650101-20260213-K0001-00058-C": unit, Beijing date, device, the device's own counter (never reset), and an
/// ISO 7064 MOD 37,36 check character over the rest without the dashes. `origin` is e.g. "k-0001"; what was enrolled
/// after a restore is told apart from it (origin_in_number).
std::string complaint_number(std::string_view unit, Date date, std::string_view origin, std::int64_t counter);

/// True when the check character fits. Case, spaces and dashes do not matter.
bool is_complaint_number(std::string_view number);

/// Upper case without spaces, dashes put back where they belong; returns the input trimmed if it is no number.
std::string normalised_number(std::string_view typed);

/// ISO 7064 MOD 37,36 over [0-9A-Z].
char check_character(std::string_view alphanumeric);

/// Four digits for the receipt of a customer who gives no phone number: with them and the number they learn how far it
/// is (rulebook 12). From random bytes, each code about as likely.
std::string lookup_digits(std::span<const std::uint8_t, 16> random);

}  // namespace huiyin
