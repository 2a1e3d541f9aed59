// SPDX-License-Identifier: Apache-2.0
#include "shared/policy/rules_cache.hpp"

namespace huiyin {
namespace {
constexpr JsonLimits limits{.bytes = std::size_t{8} << 20, .depth = 16};
constexpr std::size_t most_kept = 4;  ///< those of before and after a change of the policy, and some
}  // namespace

Result<std::shared_ptr<const Rules>> RulesCache::read(const std::string& text) {
    const std::lock_guard lock(mutex_);
    for (const auto& kept : kept_)
        if (kept.text == text) return kept.rules;
    const auto json = parse_json(text, limits);
    if (!json) return std::unexpected(json.error());
    auto rules = Rules::from_json(*json);
    if (!rules) return std::unexpected(rules.error());
    kept_.push_front({text, std::make_shared<const Rules>(std::move(*rules))});
    if (kept_.size() > most_kept) kept_.pop_back();
    return kept_.front().rules;
}

}  // namespace huiyin
