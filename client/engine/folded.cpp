// SPDX-License-Identifier: Apache-2.0
// Folding on demand.
#include "client/engine/folded.hpp"

#include "shared/events/fold.hpp"

namespace huiyin::client {

Result<const Folded::Either*> Folded::find(const std::string& subject, const Rules& rules) {
    if (const auto it = folded_.find(subject); it != folded_.end()) return &it->second;
    auto arrived = arrived_.extract(subject);
    const auto lines = arrived ? Result<std::vector<Event>>(std::move(arrived.mapped())) : log_.read_lines(subject);
    if (!lines) return std::unexpected(lines.error());
    if (lines->empty()) return nullptr;
    const auto fold = [&]() -> Either {
        if (is_opinion_subject(subject)) return fold_opinion(*lines, rules);
        return fold_complaint(*lines, rules);
    };
    return &folded_.emplace(subject, fold()).first->second;
}

const Complaint* Folded::complaint(const std::string& subject, const Rules& rules) {
    const auto* either = find(subject, rules).value_or(nullptr);
    return either ? std::get_if<Complaint>(either) : nullptr;
}

const OpinionEntry* Folded::opinion(const std::string& subject, const Rules& rules) {
    const auto* either = find(subject, rules).value_or(nullptr);
    return either ? std::get_if<OpinionEntry>(either) : nullptr;
}

Result<void> Folded::read(const std::string& subject, const Rules& rules) {
    if (const auto found = find(subject, rules); !found) return std::unexpected(found.error());
    return {};
}

}  // namespace huiyin::client
