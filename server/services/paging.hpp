// SPDX-License-Identifier: Apache-2.0
// What all calls that answer page by page read of their query: limit, after, and that nothing else is asked.
#pragma once
#include <charconv>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "shared/foundation/fault.hpp"

namespace huiyin::server {

using Query = std::map<std::string, std::string>;

std::string value_of(const Query& query, const char* key);  ///< "" when it is not there

/// A whole number that is nothing but one.
template <class Number>
std::optional<Number> whole(std::string_view text) {
    Number out{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return out;
}

/// Items of a page: as asked for, 1 to 500; 50 when nothing is asked for.
Result<int> limit_of(const Query& query);

/// Where a page ends, as callers hand it back: opaque to them, safe in a URL.
std::string write_opaque(std::string_view text);
std::optional<std::string> read_opaque(std::string text);
/// The fault of an `after` that no answer gave.
Fault unknown_page();

/// A parameter that nobody reads is a mistake: what was meant by it would be missing.
std::optional<Fault> unknown_parameter(const Query& query, std::span<const char* const> known);

}  // namespace huiyin::server
