// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/rebuilding.hpp"

#include <map>

#include "server/ingest/projections.hpp"
#include "server/ingest/visibility.hpp"
#include "server/store/fact_store.hpp"
#include "shared/vocabulary/subject_id.hpp"

namespace huiyin::server {
namespace {

constexpr int page = 1000;

std::vector<std::string> all_subjects(EventStore& store) {
    std::vector<std::string> out;
    for (auto some = store.subjects_after("", page); !some.empty(); some = store.subjects_after(out.back(), page))
        out.insert(out.end(), some.begin(), some.end());
    std::erase_if(out, is_administrative_subject);  // nothing is made of them
    return out;
}

void rebuild_subject(Store& store, Digests& digests, const ServerContext& context, const std::string& subject,
                     Instant as_of) {
    std::vector<Event> events;
    std::vector<EventPlace> places;
    Digest digest;
    for (const auto& text : store.opened_events(subject)) {
        auto event = parse_line(text);
        if (!event) throw CorruptEvent();
        digest.add(hash_of(text));
        places.push_back({event->origin, event->seq});
        events.push_back(std::move(*event));
    }
    if (events.empty()) return;  // its key was destroyed (rulebook 8)
    auto projection = project_events(subject, events, context.rules, as_of, arrivals_of(store, subject));
    projection.row.digest = digest.value();
    update_visibility(store, digests, subject, projection.visible_to, {}, digest, places);
    store.put_subject(projection.row, std::nullopt);
    store.put_duties(projection.duties, {});
    store.put_facts(projection.facts, std::nullopt);
    if (!projection.links.empty()) store.put_links(subject, projection.links);
    if (!projection.attachments.empty()) store.put_attachments(subject, projection.attachments);
    if (!projection.awaits.empty()) store.put_awaited(subject, projection.awaits);
}

}  // namespace

std::int64_t rebuild(Store& store, const ServerContext& context) {
    const auto subjects = all_subjects(store);
    std::map<std::string, Instant> as_of;
    for (const auto& subject : subjects)
        if (const auto row = store.subject(subject)) as_of[subject] = row->as_of;
    store.clear_projections();
    store.clear_digests();
    Digests digests(store);
    for (const auto& subject : subjects) {
        const auto found = as_of.find(subject);
        rebuild_subject(store, digests, context, subject, found == as_of.end() ? context.now() : found->second);
    }
    digests.store_changes();
    store.put_value("projections", "whole");
    return static_cast<std::int64_t>(subjects.size());
}

bool needs_rebuilding(ValueStore& store) { return store.value("projections") == "stale"; }

}  // namespace huiyin::server
