// SPDX-License-Identifier: Apache-2.0
#include "server/services/paging.hpp"

#include <algorithm>

#include "server/services/service_faults.hpp"
#include "sync/platform/base64.hpp"

namespace huiyin::server {
namespace {
constexpr int default_limit = 50, most = 500;
}

std::string value_of(const Query& query, const char* key) {
    const auto found = query.find(key);
    return found == query.end() ? std::string{} : found->second;
}

Result<int> limit_of(const Query& query) {
    const auto text = value_of(query, "limit");
    if (text.empty()) return default_limit;
    const auto limit = whole<int>(text);
    if (!limit || *limit < 1 || *limit > most) return fault(faults::page_size, "limit");
    return *limit;
}

std::string write_opaque(std::string_view text) {
    auto out = sync::to_base64(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
    for (auto& letter : out) letter = letter == '+' ? '-' : letter == '/' ? '_' : letter;
    while (out.ends_with('=')) out.pop_back();
    return out;
}

std::optional<std::string> read_opaque(std::string text) {
    for (auto& letter : text) letter = letter == '-' ? '+' : letter == '_' ? '/' : letter;
    while (text.size() % 4 != 0) text += '=';
    const auto bytes = sync::from_base64(text);
    if (!bytes) return std::nullopt;
    return std::string(bytes->begin(), bytes->end());
}

Fault unknown_page() { return fault_of(faults::page_unknown, "after"); }

std::optional<Fault> unknown_parameter(const Query& query, std::span<const char* const> known) {
    for (const auto& [name, ignored] : query)
        if (std::ranges::find(known, name) == known.end()) return fault_of(faults::no_such_parameter, name);
    return std::nullopt;
}

}  // namespace huiyin::server
