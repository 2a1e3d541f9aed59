// SPDX-License-Identifier: Apache-2.0
// Between an event's body and the typed payload of its kind.
#pragma once
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "shared/event/field.hpp"
#include "shared/foundation/instant.hpp"
#include "shared/foundation/json.hpp"
#include "shared/vocabulary/grading_reason.hpp"

namespace huiyin {

namespace payload {

// What is missing or of another type is left as it was: an event that exists is never unreadable.
inline void read(std::string_view& out, const Json& value) {
    if (value.is_string()) out = value.get_ref<const std::string&>();
}
inline void read(bool& out, const Json& value) {
    if (value.is_boolean()) out = value.get<bool>();
}
inline void read(std::int64_t& out, const Json& value) {
    if (value.is_number_integer()) out = value.get<std::int64_t>();
}
inline void read(std::optional<std::string_view>& out, const Json& value) {
    if (value.is_string()) out = value.get_ref<const std::string&>();
}
inline void read(std::optional<bool>& out, const Json& value) {
    if (value.is_boolean()) out = value.get<bool>();
}
inline void read(std::optional<std::int64_t>& out, const Json& value) {
    if (value.is_number_integer()) out = value.get<std::int64_t>();
}
inline void read(std::optional<Instant>& out, const Json& value) {
    if (!value.is_string()) return;
    if (const auto instant = parse_instant(value.get_ref<const std::string&>())) out = *instant;
}
inline void read(const Json*& out, const Json& value) { out = &value; }
void read(std::vector<std::string>& out, const Json& value);
void read(std::vector<GradingReason>& out, const Json& value);

inline std::optional<Json> written(std::string_view value) {
    return value.empty() ? std::nullopt : std::optional(Json(value));
}
inline std::optional<Json> written(bool value) { return value ? std::optional(Json(true)) : std::nullopt; }
inline std::optional<Json> written(std::int64_t value) { return value ? std::optional(Json(value)) : std::nullopt; }
inline std::optional<Json> written(const std::optional<std::string_view>& value) {
    return value ? std::optional(Json(*value)) : std::nullopt;
}
inline std::optional<Json> written(const std::optional<std::int64_t>& value) {
    return value ? std::optional(Json(*value)) : std::nullopt;
}
inline std::optional<Json> written(const std::optional<bool>& value) {
    return value ? std::optional(Json(*value)) : std::nullopt;
}
inline std::optional<Json> written(const std::optional<Instant>& value) {
    return value ? std::optional(Json(to_utc(*value))) : std::nullopt;
}
inline std::optional<Json> written(const Json* value) { return value ? std::optional(*value) : std::nullopt; }
std::optional<Json> written(const std::vector<std::string>& value);
std::optional<Json> written(const std::vector<GradingReason>& value);

}  // namespace payload

/// The payload of kind `P` in `body`, whose texts it looks into: it lives no longer than the body. A field that is
/// missing or of another type is as the payload has it by itself.
template <class P>
P read_payload(const Json& body) {
    P out;
    const auto take = [&](const auto& declared) {
        if (const auto it = body.find(declared.field.name); it != body.end()) payload::read(out.*declared.member, *it);
    };
    std::apply([&](const auto&... declared) { (take(declared), ...); }, P::fields());
    return out;
}
template <class P>
P read_payload(Json&&) = delete;

/// The body that says it. What says nothing (an empty text, 0, false, an empty list) is left out; an std::optional that
/// holds a value is written whatever the value.
template <class P>
Json body_of(const P& said) {
    Json out = Json::object();
    const auto put = [&](const auto& declared) {
        if (auto value = payload::written(said.*declared.member))
            out.emplace(std::string(declared.field.name), std::move(*value));
    };
    std::apply([&](const auto&... declared) { (put(declared), ...); }, P::fields());
    return out;
}

}  // namespace huiyin
