// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/call_counts.hpp"

namespace huiyin::server {
namespace {

constexpr std::int64_t at_a_time = 1'000;

}  // namespace

std::optional<std::int64_t> CallCounts::highest(const std::string& device) const {
    const std::lock_guard lock(mutex_);
    const auto found = counts_.find(device);
    return found == counts_.end() ? std::nullopt : std::optional(found->second.highest);
}

void CallCounts::load(const std::string& device, std::int64_t stored) {
    const std::lock_guard lock(mutex_);
    counts_.try_emplace(device, Count{stored, stored});
}

CallCounts::Taken CallCounts::take(const std::string& device, std::int64_t counter) {
    const std::lock_guard lock(mutex_);
    auto& count = counts_[device];
    if (counter <= count.highest) return {false, count.highest, 0};
    Taken out{true, count.highest, 0};
    count.highest = counter;
    if (counter > count.kept) out.to_be_kept = count.kept = counter + at_a_time - 1;
    return out;
}

}  // namespace huiyin::server
