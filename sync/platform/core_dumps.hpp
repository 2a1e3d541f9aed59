// SPDX-License-Identifier: Apache-2.0
// What a crash leaves behind: no copy of a process's memory, where customers' words are readable (quality, "Safe").
#pragma once

namespace huiyin::sync {

/// From now on this process, when it crashes, leaves no core dump. Cannot fail: less is always allowed.
void forbid_core_dumps();

}  // namespace huiyin::sync
