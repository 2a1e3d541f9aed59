// SPDX-License-Identifier: Apache-2.0
#include "sync/log/device_codes.hpp"

#include "sync/chain/sealing.hpp"

namespace huiyin::sync {

std::optional<std::string> new_code_series(const std::string& prefix, std::int64_t first) {
    constexpr std::size_t key_bytes = 16;
    if (!number_of_prefix(prefix)) return std::nullopt;
    return canonical(to_json(CodeSeries{prefix, random_hex(key_bytes), first}));
}

std::optional<CodeSeries> kept_code_series(const std::optional<std::string>& kept) {
    const auto json = parse_json(kept.value_or(""));
    return json ? code_series_from(*json) : std::nullopt;
}

}  // namespace huiyin::sync
