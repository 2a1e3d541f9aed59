// SPDX-License-Identifier: Apache-2.0
// A desk's replica as years of exchanges leave it.
#pragma once
#include <string>

#include "shared/event/event.hpp"

namespace huiyin::bench {

inline constexpr const char* bench_pin = "730519";
Actor desk_person();

/// Writes into `directory` the replica of a desk of channel operations, sealed with the PIN: `complaints` of the whole
/// bank over two years up to `now`, four or fourteen lines each; one in twenty is open, the newest. Throws when it
/// cannot. Returns how many lines it holds.
std::int64_t fill_replica(const std::string& directory, int complaints, Instant now);

}  // namespace huiyin::bench
