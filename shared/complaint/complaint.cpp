// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/complaint.hpp"

#include <algorithm>

namespace huiyin {

bool Complaint::public_attention(const Policy& policy) const {
    if (policy.media_channels.contains(channel())) return true;
    if (!known() || !captured.contains("facts")) return false;
    const Json& facts = captured["facts"];
    return text_of(facts, "media", "none") != "none" || flag_of(facts, "society");
}

bool Complaint::referred(const Policy& policy) const {
    if (policy.referral_channels.contains(channel())) return true;
    return known() && !text_of(captured.value("facts", Json::object()), "referrer").empty();
}

std::string Complaint::owner_at(Instant when) const {
    std::string out = owner_changes.empty() ? unit() : owner_changes.front().unit;
    for (const auto& change : owner_changes)
        if (change.at <= when) out = change.unit;
    return out;
}

std::vector<Instant> Complaint::promises_made() const {
    std::vector<Instant> out;
    for (const auto& promise : promises) out.push_back(promise.made);
    return out;
}

std::optional<Instant> Complaint::standing_reply() const {
    if (replies.empty() || (!restarts.empty() && replies.back() < restarts.back())) return std::nullopt;
    return replies.back();
}

}  // namespace huiyin
