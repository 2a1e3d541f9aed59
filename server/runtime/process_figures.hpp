// SPDX-License-Identifier: Apache-2.0
// What this process takes of its machine.
#pragma once
#include <cstdint>

namespace huiyin::server {

/// -1 where the system does not say.
struct ProcessFigures {
    double cpu_seconds = -1;
    std::int64_t resident_bytes = -1, open_files = -1, most_files = -1, threads = -1;
};
ProcessFigures process_figures();

}  // namespace huiyin::server
