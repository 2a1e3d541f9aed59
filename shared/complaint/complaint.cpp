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
    if (!known()) return false;
    return !text_of(captured.value("facts", Json::object()), "referrer").empty() ||
           !text_of(captured.value("referrer", Json::object()), "body").empty();
}

bool Complaint::agreed_before(Instant when) const {
    bool out = false;
    for (const auto& change : agreements)
        if (change.at < when) out = change.agreed;
    return out;
}

std::int64_t Complaint::loss_fen() const {
    const auto facts = known() ? captured.value("facts", Json::object()) : Json::object();
    const auto it = facts.find("loss_fen");
    return it != facts.end() && it->is_number_integer() ? it->get<std::int64_t>() : 0;
}

bool Complaint::loss_found() const {
    if (verdict != "true") return false;
    return loss_fen() > 0 || text_of(captured.value("facts", Json::object()), "loss", "none") != "none";
}

std::string Complaint::owner_at(Instant when) const {
    std::string out = owner_changes.empty() ? unit() : owner_changes.front().unit;
    for (const auto& change : owner_changes)
        if (change.at <= when) out = change.unit;
    return out;
}

Instant Complaint::owned_since(Instant when) const {
    Instant out = received_at;
    std::string before = unit();
    for (const auto& change : owner_changes) {
        if (change.at > when) break;
        if (change.unit != before) out = change.at;
        before = change.unit;
    }
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
