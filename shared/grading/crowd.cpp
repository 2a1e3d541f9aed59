// SPDX-License-Identifier: Apache-2.0
#include "shared/grading/crowd.hpp"

#include <algorithm>
#include <utility>

namespace huiyin {

std::string customer_key(const RelatedRow& n) {
    if (!n.mobile.empty()) return "mobile " + n.mobile;
    if (!n.landline.empty()) return "landline " + n.landline + " " + n.name;
    return n.name.empty() ? std::string{} : "name " + n.name;
}

bool Crowd::has_room_for(Instant received, std::chrono::hours length) const {
    return std::max(until, received) - std::min(from, received) <= length;
}

bool CustomersBefore::add(const RelatedRow& earlier) {
    auto key = customer_key(earlier);
    if (earlier.subject == own_.subject || key.empty() || key == customer_key(own_)) return true;
    if (others_.empty()) until_ = earlier.received_at;
    if (others_.insert(std::move(key)).second) from_ = earlier.received_at;
    return std::cmp_less(others_.size(), enough_);
}

std::optional<Crowd> CustomersBefore::crowd() const {
    if (std::cmp_less(others_.size(), enough_)) return std::nullopt;
    return Crowd{from_, until_, static_cast<int>(others_.size())};
}

}  // namespace huiyin
