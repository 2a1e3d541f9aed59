// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/chapters/intake.hpp"

#include <algorithm>

namespace huiyin::chapter {

bool Intake::anonymous() const { return known() && flag_of(captured.value("customer", Json::object()), "anonymous"); }

Json Intake::facts() const { return known() ? captured.value("facts", Json::object()) : Json::object(); }

std::int64_t Intake::loss_fen() const {
    const auto all = facts();
    const auto it = all.find("loss_fen");
    return it != all.end() && it->is_number_integer() ? it->get<std::int64_t>() : 0;
}

bool Intake::names_a_loss() const { return loss_fen() > 0 || text_of(facts(), "loss", "none") != "none"; }

bool Intake::names_referrer() const {
    const auto says = [&](const char* part, const char* field) {
        const auto it = captured.find(part);
        return it != captured.end() && !text_of(*it, field).empty();
    };
    return known() && (says("facts", "referrer") || says("referrer", "body"));
}

bool Intake::referred(const Policy& policy) const {
    return policy.referral_channels.contains(channel()) || names_referrer();
}

std::optional<Instant> Intake::referrer_deadline() const {
    const auto referrer = known() ? captured.find("referrer") : captured.end();
    if (referrer == captured.end()) return std::nullopt;
    const auto read = parse_instant(text_of(*referrer, "deadline"));
    return read ? std::optional(std::max(*read, received_at)) : std::nullopt;
}

bool Intake::public_attention(const Policy& policy) const {
    if (policy.media_channels.contains(channel())) return true;
    const auto said = known() ? captured.find("facts") : captured.end();
    return said != captured.end() && (text_of(*said, "media", "none") != "none" || flag_of(*said, "society"));
}

}  // namespace huiyin::chapter
