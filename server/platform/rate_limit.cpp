// SPDX-License-Identifier: Apache-2.0
#include "server/platform/rate_limit.hpp"

#include <algorithm>

namespace huiyin::server {
namespace {
constexpr std::size_t most_keys = 20'000;  ///< bounds what a crowd of strangers can make us remember
}

int RateLimit::wait(const std::string& key, Instant now) const {
    const std::lock_guard lock(mutex_);
    return waiting(key, now);
}

void RateLimit::count(const std::string& key, Instant now) {
    const std::lock_guard lock(mutex_);
    add(key, now);
}

int RateLimit::take(const std::string& key, Instant now) {
    const std::lock_guard lock(mutex_);
    const int seconds = waiting(key, now);
    if (seconds == 0) add(key, now);
    return seconds;
}

void RateLimit::allow(int most) {
    const std::lock_guard lock(mutex_);
    most_ = most;
}

int RateLimit::waiting(const std::string& key, Instant now) const {
    const auto found = tries_.find(key);
    if (found == tries_.end() || found->second.made < most_) return 0;
    const auto left = found->second.since + window_ - now;
    if (left.count() <= 0) return 0;
    return static_cast<int>(left.count() / 1000) + 1;
}

void RateLimit::add(const std::string& key, Instant now) {
    if (tries_.size() >= most_keys) {
        std::erase_if(tries_, [&](const auto& entry) { return entry.second.since + window_ <= now; });
        if (tries_.size() >= most_keys) tries_.erase(tries_.begin());
    }
    auto& tries = tries_[key];
    if (tries.made == 0 || tries.since + window_ <= now) tries = {0, now};
    if (++tries.made == most_) tries.since = now;
}

void RateLimit::give_back(const std::string& key) {
    const std::lock_guard lock(mutex_);
    if (const auto found = tries_.find(key); found != tries_.end() && found->second.made > 0) --found->second.made;
}

void RateLimit::forget(const std::string& key) {
    const std::lock_guard lock(mutex_);
    tries_.erase(key);
}

}  // namespace huiyin::server
