// SPDX-License-Identifier: Apache-2.0
// client/engine/folded.cpp — folding on demand.
#include "client/engine/folded.hpp"

namespace huiyin::client {

const Folded::Either* Folded::find(const std::string& subject, const Rules& rules) {
    if (const auto it = folded_.find(subject); it != folded_.end()) return &it->second;
    const auto arrived = arrived_.extract(subject);
    const auto lines = arrived ? std::move(arrived.mapped()) : log_.lines_of(subject);
    if (lines.empty()) return nullptr;
    const auto fold = [&]() -> Either {
        if (is_opinion_subject(subject)) return fold_opinion(lines, rules);
        return fold_complaint(lines, rules);
    };
    return &folded_.emplace(subject, fold()).first->second;
}

const Complaint* Folded::complaint(const std::string& subject, const Rules& rules) {
    const auto* either = find(subject, rules);
    return either ? std::get_if<Complaint>(either) : nullptr;
}

const OpinionEntry* Folded::opinion(const std::string& subject, const Rules& rules) {
    const auto* either = find(subject, rules);
    return either ? std::get_if<OpinionEntry>(either) : nullptr;
}

}  // namespace huiyin::client
