// SPDX-License-Identifier: Apache-2.0
// How head office and devices are named by epoch (docs/protocol.md, "Epochs").
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace huiyin {

/// Under which name head office writes in an epoch (1 or more): "ho" in the first, "ho-2", "ho-3" … later.
std::string head_office_origin(std::int64_t epoch);

/// Whether it is a name under which head office writes or wrote, in whatever epoch.
bool is_own_origin(std::string_view origin);

/// In which epoch it was head office's name; 0 when it never was.
std::int64_t epoch_of_origin(std::string_view origin);

/// The name of the `number`-th device of its face in an epoch: "k-0001" in the first, "k-2-0001" in the second.
std::string device_origin(char letter, std::int64_t epoch, std::int64_t number);

/// The name as a complaint number has it: upper case without dashes, but that the epoch ends with an E. So
/// "k-2-0001" is K2E0001, and K20001 is the 20001st kiosk of the first epoch.
std::string origin_in_number(std::string_view origin);

}  // namespace huiyin
