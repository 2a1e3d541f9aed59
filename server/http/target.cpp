// SPDX-License-Identifier: Apache-2.0
// See target.hpp.
#include "server/http/target.hpp"

#include "server/http/ascii.hpp"

namespace huiyin::server::http {
namespace {

constexpr std::size_t most_parameters = 32;  ///< more cost many times their bytes to keep

std::optional<std::string> unescaped(std::string_view text, bool plus_is_blank) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += plus_is_blank && text[i] == '+' ? ' ' : text[i];
            continue;
        }
        if (text.size() - i < 3) return std::nullopt;
        const int high = hex_value(text[i + 1]), low = hex_value(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        out += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return out;
}

/// What follows "http://host" in an absolute target; the target itself in any other.
std::string_view without_origin(std::string_view text) {
    const auto mark = text.find("://");
    if (mark == std::string_view::npos) return {};
    if (const auto scheme = text.substr(0, mark); !same_word(scheme, "http") && !same_word(scheme, "https")) return {};
    const auto host = text.substr(mark + 3);
    const auto end = host.find_first_of("/?");
    if (end == 0) return {};
    if (end == std::string_view::npos) return "/";
    return host.substr(end);
}

}  // namespace

std::optional<Target> parse_target(std::string_view text) {
    if (text == "*") return Target{"*", {}};
    if (!text.starts_with('/')) text = without_origin(text);
    if (text.empty() || text.find('#') != std::string_view::npos) return std::nullopt;
    auto rest = text;
    const auto escaped = next_part(rest, '?');
    // To a proxy's rules it is another path than to a reader who takes it for a slash.
    if (escaped.find("%2f") != escaped.npos || escaped.find("%2F") != escaped.npos) return std::nullopt;
    auto path = unescaped(escaped, false);
    if (path && path->empty()) path = "/";  // "http://host?query"
    if (!path || path->front() != '/' || path->find('\0') != std::string::npos) return std::nullopt;
    Target out{std::move(*path), {}};
    while (!rest.empty()) {
        auto pair = next_part(rest, '&');
        if (pair.empty()) continue;
        auto name = unescaped(next_part(pair, '='), true), value = unescaped(pair, true);
        if (!name || !value) return std::nullopt;
        out.query.emplace(std::move(*name), std::move(*value));
        if (out.query.size() > most_parameters) return std::nullopt;
    }
    return out;
}

}  // namespace huiyin::server::http
