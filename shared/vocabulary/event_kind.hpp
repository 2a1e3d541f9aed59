// SPDX-License-Identifier: Apache-2.0
// The kinds of event that this version knows, by name. Its file in shared/events says what a kind means.
#pragma once
#include <concepts>
#include <optional>
#include <string_view>

namespace huiyin {

enum class EventKind {
#define HUIYIN_EVENT(name, Type) name,
#include "shared/vocabulary/event_kinds.inc"
#undef HUIYIN_EVENT
};

/// Its name on the wire.
constexpr std::string_view to_string(EventKind kind) {
    constexpr std::string_view names[] = {
#define HUIYIN_EVENT(name, Type) #name,
#include "shared/vocabulary/event_kinds.inc"
#undef HUIYIN_EVENT
    };
    return names[static_cast<std::size_t>(kind)];
}

/// Nothing for a kind of a newer version.
std::optional<EventKind> parse_event_kind(std::string_view name);

/// An event keeps its kind by name, because it may be a newer version's. A template, so that nothing which only turns
/// into a kind, as JSON does, is compared.
template <std::same_as<EventKind> Kind>
constexpr bool operator==(std::string_view name, Kind kind) {
    return name == to_string(kind);
}

}  // namespace huiyin
