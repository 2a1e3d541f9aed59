// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/external_reference.hpp"

#include "server/store/subject_names.hpp"
#include "shared/events/judgements.hpp"
#include "shared/events/linked.hpp"
#include "shared/events/marked.hpp"

namespace huiyin::server {
namespace {

constexpr const char* reference_known = "reference_known";

/// The note on the complaint's own words, with this code beside those that it has already: the latest note counts.
std::optional<Draft> note_with(const Complaint& c, const char* code, const Rules& rules) {
    std::optional<Draft> out;
    const auto taken_in =
        std::ranges::find_if(c.timeline, [](const Entry& entry) { return is_customers_voice(entry.event.kind); });
    if (taken_in == c.timeline.end()) return out;
    const auto& origin = taken_in->event.origin;
    const auto seq = taken_in->event.seq;
    out = draft_of(c.subject, rule_engine(rules), Marked{.origin = origin, .seq = seq, .codes = {code}});
    for (const auto& entry : c.timeline) {
        const auto earlier = payload_of<Marked>(entry.event);
        if (!earlier || earlier->origin != origin || earlier->seq != seq) continue;
        out->body = entry.event.body;
        out->body["codes"].push_back(code);
    }
    return out;
}

}  // namespace

std::optional<SubjectRow> known_by(SubjectStore& store, const Json& external, const std::string& subject) {
    const auto reference = text_of(external, "reference");
    if (reference.empty()) return std::nullopt;
    const auto asked = text_of(external, "source") + ':' + reference;
    for (const auto& name : names_of_reference(reference))
        for (const auto& id : store.subjects_named(name)) {
            auto row = id == subject ? std::nullopt : store.subject(id);
            if (row && !row->opinion && !row->state.empty() && is_external(*row, asked)) return row;
        }
    return std::nullopt;
}

std::vector<Draft> marked_and_linked(const Complaint& c, const SubjectRow& other, const Rules& rules) {
    std::vector<Draft> out;
    if (auto note = note_with(c, reference_known, rules)) out.push_back(std::move(*note));
    out.push_back(draft_of(c.subject, rule_engine(rules), Linked{.to = other.subject, .why = "duplicate"}));
    return out;
}

}  // namespace huiyin::server
