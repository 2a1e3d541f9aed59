// SPDX-License-Identifier: Apache-2.0
// What a request line asks for: a path and a query, decoded (RFC 9112 3.2, RFC 3986).
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace huiyin::server::http {

struct Target {
    std::string path;                          ///< decoded; "*" for OPTIONS of the whole server
    std::map<std::string, std::string> query;  ///< decoded, '+' a blank; of a name that comes twice the first counts
    bool operator==(const Target&) const = default;
};

/// Reads "/path?query" and "http://host/path?query". Nothing when it is neither, when an escape is broken, when
/// something decodes to U+0000 in the path, or when there are more than 32 parameters.
std::optional<Target> parse_target(std::string_view text);

}  // namespace huiyin::server::http
