// SPDX-License-Identifier: Apache-2.0
#include "server/runtime/lacking_attachments.hpp"

#include <utility>

namespace huiyin::server {
namespace {

constexpr std::size_t most_at_once = 20;  ///< each is two look-ups and 67 bytes of an answer

}  // namespace

void LackingAttachments::begin(std::vector<LackingAttachment> lacking) {
    const std::lock_guard lock(mutex_);
    subjects_.clear();
    looked_at_.clear();
    for (auto& one : lacking) subjects_.insert_or_assign(std::move(one.hash), std::move(one.subjects));
}

void LackingAttachments::came(const std::string& hash) {
    const std::lock_guard lock(mutex_);
    subjects_.erase(hash);
}

std::size_t LackingAttachments::count() const {
    const std::lock_guard lock(mutex_);
    return subjects_.size();
}

std::vector<LackingAttachment> LackingAttachments::next_for(const std::string& device) {
    const std::lock_guard lock(mutex_);
    std::vector<LackingAttachment> out;
    if (subjects_.empty()) return out;
    auto& last = looked_at_[device];
    auto next = subjects_.upper_bound(last);
    for (; next != subjects_.end() && out.size() < most_at_once; ++next) out.push_back({next->first, next->second});
    last = next == subjects_.end() ? std::string{} : out.back().hash;
    return out;
}

}  // namespace huiyin::server
