// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/referral.hpp"

#include <algorithm>

#include "shared/complaint/marks.hpp"

namespace huiyin {
std::vector<std::string> referring_bodies(const Complaint& c) {
    std::vector<std::string> out;
    for (const auto& [part, field] : {std::pair("referrer", "body"), std::pair("facts", "referrer")}) {
        const auto said = c.intake.captured.find(part);
        auto body = said == c.intake.captured.end() ? std::string{} : text_of(*said, field);
        if (!body.empty()) out.push_back(std::move(body));
    }
    return out;
}

std::optional<Instant> referrer_got_result(const Complaint& c) {
    auto results = c.answer.replies;
    if (c.withdrawal.at) results.push_back(*c.withdrawal.at);
    const auto first = std::ranges::min_element(results);
    return first == results.end() ? std::nullopt : first_in(c.answer.referrer_told, *first);
}

bool waits_for_referrer(const Complaint& c, const Policy& policy) {
    if (!policy.to_the_letter() || !c.intake.referred(policy)) return false;
    return policy.third_edition() ? !referrer_got_result(c) : c.answer.referrer_told.empty();
}

}  // namespace huiyin
