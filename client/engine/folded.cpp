// SPDX-License-Identifier: Apache-2.0
// Folding on demand.
#include "client/engine/folded.hpp"

#include "shared/events/fold.hpp"

namespace huiyin::client {

Result<const AnySubject*> Folded::find(const std::string& subject, const Rules& rules) {
    if (const auto it = folded_.find(subject); it != folded_.end()) return &it->second;
    auto arrived = arrived_.extract(subject);
    const auto lines = arrived ? Result<std::vector<Event>>(std::move(arrived.mapped())) : log_.read_lines(subject);
    if (!lines) return std::unexpected(lines.error());
    if (lines->empty()) return nullptr;
    return &folded_.emplace(subject, fold_subject(subject, *lines, rules)).first->second;
}

const Complaint* Folded::complaint(const std::string& subject, const Rules& rules) {
    const auto* folded = find(subject, rules).value_or(nullptr);
    return std::get_if<Complaint>(folded);
}

const OpinionEntry* Folded::opinion(const std::string& subject, const Rules& rules) {
    const auto* folded = find(subject, rules).value_or(nullptr);
    return std::get_if<OpinionEntry>(folded);
}

const std::vector<Entry>* Folded::timeline(const std::string& subject, const Rules& rules) {
    const auto* folded = find(subject, rules).value_or(nullptr);
    return folded ? std::visit([](const auto& any) { return &any.timeline; }, *folded) : nullptr;
}

Result<void> Folded::read(const std::string& subject, const Rules& rules) {
    if (const auto found = find(subject, rules); !found) return std::unexpected(found.error());
    return {};
}

}  // namespace huiyin::client
