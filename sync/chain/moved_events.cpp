// SPDX-License-Identifier: Apache-2.0
#include "sync/chain/moved_events.hpp"

#include "shared/vocabulary/event_kind.hpp"

namespace huiyin::sync {

void note_first_number(Event& line) {
    if (line.was == 0) line.was = line.seq;
}

std::string event_itself(Event line) {
    note_first_number(line);
    line.seq = line.was;
    line.was = 0;
    line.prev = {};
    line.at = {};
    // What begins a subject was said once, whatever its device was called then and is called now.
    if (line.kind == EventKind::captured || line.kind == EventKind::entered) line.origin.clear();
    constexpr std::string_view of_device = "device:";
    if (line.by.account.starts_with(of_device)) line.by.account = of_device;
    return canonical_line(line);
}

}  // namespace huiyin::sync
