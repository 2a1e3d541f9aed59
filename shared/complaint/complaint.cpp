// SPDX-License-Identifier: Apache-2.0
#include "shared/complaint/complaint.hpp"

namespace huiyin {

std::string Complaint::owner_at(Instant when) const {
    auto owner = ownership.at(when);
    return owner ? *std::move(owner) : unit();
}

Instant Complaint::owned_since(Instant when) const {
    return ownership.since(when, unit()).value_or(intake.received_at);
}

std::optional<Instant> Complaint::standing_reply() const {
    if (answer.replies.empty() || answer.replies.back() < course.last_restart()) return std::nullopt;
    return answer.replies.back();
}

bool Complaint::loss_found() const { return investigation.found_true() && intake.names_a_loss(); }

}  // namespace huiyin
