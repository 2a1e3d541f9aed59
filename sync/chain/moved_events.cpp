// SPDX-License-Identifier: Apache-2.0
#include "sync/chain/moved_events.hpp"

#include "shared/vocabulary/event_kind.hpp"

namespace huiyin::sync {

void note_first_number(Event& event) {
    if (event.was == 0) event.was = event.seq;
}

std::string event_itself(Event event) {
    note_first_number(event);
    event.seq = event.was;
    event.was = 0;
    event.prev = {};
    event.at = {};
    // What begins a subject was said once, whatever its device was called then and is called now.
    if (event.kind == EventKind::captured || event.kind == EventKind::entered) event.origin.clear();
    constexpr std::string_view of_device = "device:";
    if (event.by.account.starts_with(of_device)) event.by.account = of_device;
    return canonical_line(event);
}

}  // namespace huiyin::sync
