// SPDX-License-Identifier: Apache-2.0
// What a process of its own does while its memory is looked at.
#pragma once
#include <string>

namespace huiyin::bench {

/// `role`: server, desk or kiosk, on what stands in `directory`. Says "ready PID URL" and waits to be ended.
int be_looked_at(const std::string& role, const std::string& directory);

}  // namespace huiyin::bench
