// SPDX-License-Identifier: Apache-2.0
// Folding on demand.
#include "client/engine/subject_cache.hpp"

#include "shared/events/fold.hpp"

namespace huiyin::client {

Result<const AnySubject*> SubjectCache::find(const std::string& subject, const Rules& rules) {
    if (const auto it = subjects_.find(subject); it != subjects_.end()) return &it->second;
    auto prefetched = prefetched_.extract(subject);
    const auto lines =
        prefetched ? Result<std::vector<Event>>(std::move(prefetched.mapped())) : log_.read_events(subject);
    if (!lines) return std::unexpected(lines.error());
    if (lines->empty()) return nullptr;
    return &subjects_.emplace(subject, fold_subject(subject, *lines, rules)).first->second;
}

const Complaint* SubjectCache::complaint(const std::string& subject, const Rules& rules) {
    const auto* folded = find(subject, rules).value_or(nullptr);
    return std::get_if<Complaint>(folded);
}

const OpinionEntry* SubjectCache::opinion(const std::string& subject, const Rules& rules) {
    const auto* folded = find(subject, rules).value_or(nullptr);
    return std::get_if<OpinionEntry>(folded);
}

const std::vector<Entry>* SubjectCache::timeline(const std::string& subject, const Rules& rules) {
    const auto* folded = find(subject, rules).value_or(nullptr);
    return folded ? std::visit([](const auto& any) { return &any.timeline; }, *folded) : nullptr;
}

Result<void> SubjectCache::read(const std::string& subject, const Rules& rules) {
    if (const auto found = find(subject, rules); !found) return std::unexpected(found.error());
    return {};
}

}  // namespace huiyin::client
