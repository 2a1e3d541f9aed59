// SPDX-License-Identifier: Apache-2.0
#include "shared/vocabulary/event_kind.hpp"

#include <map>

namespace huiyin {

std::optional<EventKind> parse_event_kind(std::string_view name) {
    static const std::map<std::string_view, EventKind> kinds{
#define HUIYIN_EVENT(name, Type) {#name, EventKind::name},
#include "shared/vocabulary/event_kinds.inc"
#undef HUIYIN_EVENT
    };
    const auto it = kinds.find(name);
    return it == kinds.end() ? std::nullopt : std::optional(it->second);
}

}  // namespace huiyin
