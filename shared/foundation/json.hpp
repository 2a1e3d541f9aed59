// SPDX-License-Identifier: Apache-2.0
// JSON as this product uses it: integers only, bounded, and canonical (RFC 8785).
#pragma once
#include <cstddef>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "shared/foundation/fault.hpp"

namespace huiyin {

using Json = nlohmann::json;

/// Bounds on text that comes from outside.
struct JsonLimits {
    std::size_t bytes = 1 << 20;
    int depth = 16;
};

/// Parses one JSON value. Fails on malformed UTF-8 or JSON, on floats, on numbers outside
/// ±(2^53-1), on a key given twice, and on text larger or deeper than `limits`. Never throws.
Result<Json> parse_json(std::string_view text, const JsonLimits& limits = {});

/// The RFC 8785 form of `value`: keys sorted by UTF-16 code units, no white space, minimal escapes.
/// `value` must hold no floats (see parse_json); a float is written as null.
std::string canonical(const Json& value);
/// The same, put behind what `out` holds already.
void append_canonical(std::string& out, const Json& value);
void append_canonical_text(std::string& out, std::string_view text);  ///< a text as a JSON string

/// Field readers that never throw: the value of `key` in `object`, or `otherwise` when it is missing or of another
/// type.
namespace detail {
inline void put_members(Json::object_t&) {}
template <class Value, class... Rest>
void put_members(Json::object_t& object, const char* key, Value&& value, Rest&&... rest) {
    object.emplace(key, std::forward<Value>(value));
    put_members(object, std::forward<Rest>(rest)...);
}
}  // namespace detail

/// An object of these keys and values: members("unit", unit, "as", "owner"). Where many are made: nlohmann's braces
/// build a list of each pair first.
template <class... Members>
Json members(Members&&... keys_and_values) {
    Json out = Json::object();
    detail::put_members(out.get_ref<Json::object_t&>(), std::forward<Members>(keys_and_values)...);
    return out;
}

std::string text_of(const Json& object, std::string_view key, std::string_view otherwise = {});
std::int64_t number_of(const Json& object, std::string_view key, std::int64_t otherwise = 0);
bool flag_of(const Json& object, std::string_view key, bool otherwise = false);

}  // namespace huiyin
