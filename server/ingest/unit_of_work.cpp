// SPDX-License-Identifier: Apache-2.0
#include "server/ingest/unit_of_work.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>

#include "server/ingest/ingest_faults.hpp"
#include "server/runtime/refused_work.hpp"
#include "shared/event/line_limits.hpp"
#include "shared/events/fold.hpp"
#include "shared/events/redaction.hpp"
#include "shared/vocabulary/subject_id.hpp"
#include "sync/platform/parallel_for.hpp"

namespace huiyin::server {
namespace {

bool is_complaint(const std::string& subject) { return subject_kind(subject) == SubjectKind::complaint; }

}  // namespace

UnitOfWork::UnitOfWork(Store& store, const ServerContext& context, Instant now)
    : store_(store), context_(context), now_(now), digests_(store) {}

Stamp UnitOfWork::within_reach(const Stamp& stamp) const {
    const auto latest = now_ + std::chrono::seconds{context_.rules.policy.clock_tolerance_seconds};
    return stamp.physical > latest ? Stamp{latest, 0} : stamp;
}

LoadedSubject& UnitOfWork::touched(const std::string& subject) {
    const auto found = touched_.find(subject);
    if (found != touched_.end()) return found->second;
    return touched_.emplace(subject, read(subject, store_.opened_events(subject))).first->second;
}

void UnitOfWork::load(const std::vector<std::string>& subjects) {
    std::vector<std::pair<std::string, std::vector<std::string>>> stored;
    for (const auto& subject : subjects)
        if (!touched_.contains(subject)) stored.emplace_back(subject, store_.opened_events(subject));
    std::vector<std::optional<LoadedSubject>> loaded(stored.size());
    sync::parallel_for(stored.size(), [&](std::size_t i) { loaded[i] = read(stored[i].first, stored[i].second); });
    for (std::size_t i = 0; i < stored.size(); ++i) touched_.emplace(stored[i].first, std::move(*loaded[i]));
}

LoadedSubject UnitOfWork::read(const std::string& subject, const std::vector<std::string>& texts) const {
    LoadedSubject out{ComplaintFold(context_.rules), {}, {}, {}, {}, false};
    for (const auto& text : texts) {
        auto event = parse_line(text);
        // The writer's transaction must not build on damaged events; verify names them.
        if (!event) throw CorruptEvent();
        out.erased |= is_erasure(*event);
        out.earlier.push_back({event->origin, event->seq});
        out.digest.add(hash_of(text));
        out.events.push_back(std::move(*event));
    }
    const CorrectedTime corrected(out.events);
    for (const auto& line : out.events) out.last = std::max(out.last, within_reach(corrected.stamp_of(line)));
    if (is_complaint(subject)) out.complaint.add(std::exchange(out.events, {}));
    return out;
}

std::vector<Event> UnitOfWork::lines_of(const std::string& subject) {
    auto& all = touched(subject);
    if (!is_complaint(subject)) return all.events;
    std::vector<Event> out;
    for (const auto& entry : all.complaint.complaint().timeline) out.push_back(entry.event);
    return out;
}

bool UnitOfWork::knows_complaint(const std::string& subject) {
    const bool loaded = touched_.contains(subject);
    const auto row = loaded ? std::nullopt : store_.subject(subject);
    if (row && !row->state.empty()) return !row->opinion;
    return touched(subject).complaint.complaint().known();
}

void UnitOfWork::add(Event event, const Hash& text_hash) {
    const auto subject = event.subject;
    auto& all = touched(subject);
    all.last = std::max(all.last, within_reach(event.at));
    all.digest.add(text_hash);
    if (is_complaint(subject))
        all.complaint.add(std::move(event));
    else
        all.events.push_back(std::move(event));
    pending_.insert(subject);
}

void UnitOfWork::write(Draft draft) {
    auto event = place(std::move(draft));
    add(std::move(event), own_->head_hash);
}

void UnitOfWork::write(const std::string& subject, std::vector<Draft> drafts) {
    auto& all = touched(subject);
    std::vector<Event> events;
    for (auto& draft : drafts) {
        events.push_back(place(std::move(draft)));
        all.last = events.back().at;
        all.digest.add(own_->head_hash);
    }
    if (is_complaint(subject))
        all.complaint.add(std::move(events));
    else
        std::ranges::move(events, std::back_inserter(all.events));
    pending_.insert(subject);
}

Event UnitOfWork::append(Draft draft) {
    auto event = place(std::move(draft));
    add(event, own_->head_hash);
    return event;
}

Event UnitOfWork::place(Draft draft) {
    if (!own_) own_ = store_.origin(context_.own_origin);
    if (!own_) throw std::runtime_error("head office's own chain is missing; restore a backup");
    Event event;
    event.origin = context_.own_origin;
    event.seq = own_->head_seq + 1;
    event.prev = own_->head_hash;
    event.at = next_stamp(touched(draft.subject).last, now_);
    event.clock = now_;
    event.subject = std::move(draft.subject);
    event.kind = std::move(draft.kind);
    event.by = std::move(draft.by);
    event.body = std::move(draft.body);
    auto text = canonical_line(event);
    const auto longest = is_administrative_subject(event.subject) ? longest_administrative_line : longest_line;
    if (!is_readable(text, event.body, longest))
        throw RefusedWork(problem(413, "too-large", faults::event_beyond_bounds, "body").error());
    const auto hash = hash_of(text);
    store_.insert_event(stored(event, hash, {}, std::move(text)));
    own_->head_seq = event.seq;
    own_->head_hash = hash;
    return event;
}

void UnitOfWork::append_received(Event event, const Hash& hash, const std::string& bytes, bool sealed,
                                 std::optional<Instant> arrived) {
    const auto insert = [&](const Event& whole, std::string travelled, const std::string& text) {
        auto row = stored(whole, hash, std::move(travelled), text);
        row.received = arrived.value_or(now_);
        store_.insert_event(row);
    };
    if (touched(event.subject).erased) {
        auto redaction = redacted(event);
        const auto text = canonical_line(redaction);
        insert(redaction, {}, text);
        return add(std::move(redaction), hash_of(text));
    }
    const auto text = sealed ? canonical_line(event) : bytes;
    insert(event, sealed ? bytes : std::string{}, text);
    add(std::move(event), sealed ? hash_of(text) : hash);
}

void UnitOfWork::take_back(Event event, const Hash& hash, const std::string& text) {
    if (touched(event.subject).erased) event = redacted(event);
    const auto stands = touched(event.subject).erased ? canonical_line(event) : text;
    store_.insert_event(stored(event, hash, {}, stands));
    add(std::move(event), hash_of(stands));
}

StoredEvent UnitOfWork::stored(const Event& event, const Hash& hash, std::string travelled, std::string text) const {
    const bool erased = touched_.at(event.subject).erased;
    return {event.origin,
            event.seq,
            hash,
            std::move(travelled),
            std::move(text),
            event.subject,
            {},
            now_,
            context_.rules.policy.erasure && !erased && !is_administrative_subject(event.subject)};
}

Json UnitOfWork::redact_subject(const std::string& subject) {
    auto& all = touched(subject);
    auto lines = lines_of(subject);
    Json places = Json::array();
    all.digest = {};
    for (auto& line : lines) {
        const auto standing = store_.place(line.origin, line.seq);
        if (!standing) throw std::runtime_error("a stored line is missing; run 'huiyin-server verify'");
        places.push_back({line.origin, line.seq, to_hex(standing->hash)});
        line = redacted(line);
        const auto text = canonical_line(line);
        all.digest.add(hash_of(text));
        store_.redact_event(line.origin, line.seq, text);
        store_.append_feed({subject, line.origin, line.seq, {}});
    }
    all.complaint = ComplaintFold(context_.rules);
    all.events = {};
    if (is_complaint(subject))
        all.complaint.add(std::move(lines));
    else
        all.events = std::move(lines);
    all.erased = true;
    store_.destroy_key(subject);
    return places;
}

std::int64_t UnitOfWork::next_counter() {
    if (!counter_) {
        const auto text = store_.value("counter");
        counter_ = text ? std::stoll(*text) : 0;
    }
    return ++*counter_;
}

std::optional<std::string> UnitOfWork::next_to_run() {
    if (pending_.empty()) return std::nullopt;
    auto first = pending_.extract(pending_.begin());
    return std::move(first.value());
}

void UnitOfWork::flush() {
    digests_.store_changes();
    if (counter_) store_.put_value("counter", std::to_string(*counter_));
    if (own_) store_.put_origin(*own_);
}

}  // namespace huiyin::server
