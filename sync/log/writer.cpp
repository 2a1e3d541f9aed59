// SPDX-License-Identifier: Apache-2.0
// Giving drafts their place in this device's chain, durably.
#include <map>

#include "shared/event/line_limits.hpp"
#include "sync/chain/moved_events.hpp"
#include "sync/chain/sealing.hpp"
#include "sync/log/log_faults.hpp"
#include "sync/log/sqlite_event_log.hpp"

namespace huiyin::sync {

Result<Event> SqliteEventLog::append(const Draft& draft, Instant wall) {
    auto lines = append_all({draft}, wall);
    if (!lines) return std::unexpected(lines.error());
    return std::move(lines->front());
}

Result<std::vector<Event>> SqliteEventLog::append_all(const std::vector<Draft>& drafts, Instant wall) {
    if (!identity_) return fault(faults::not_enrolled, path_);
    if (is_locked()) return locked();
    std::vector<Event> events;
    auto stored = in_transaction([&]() -> Result<void> {
        std::map<std::string, Stamp> stamps;
        const auto steady = look_at_steady_clock();
        for (const auto& draft : drafts) {
            Event event;
            // Events of one call follow each other even on a kiosk, which keeps no stamps.
            const auto [latest, first] = stamps.try_emplace(draft.subject);
            latest->second = first ? stamp_after_latest(draft.subject, wall) : next_stamp(latest->second, wall);
            event.at = latest->second;
            event.clock = wall;
            event.steady = steady;
            event.subject = draft.subject;
            event.kind = draft.kind;
            event.by = draft.by;
            event.body = draft.body;
            auto placed = store_next(std::move(event));
            if (!placed) return std::unexpected(placed.error());
            events.push_back(std::move(*placed));
        }
        tables_->store(progress_);  // the counter and the steady clock
        return {};
    });
    if (!stored) return std::unexpected(stored.error());
    return events;
}

Stamp SqliteEventLog::stamp_after_latest(const std::string& subject, Instant wall) {
    const auto row = tables_->subject(subject);
    const auto latest = row ? parse_stamp(row->latest) : Result<Stamp>(Stamp{});
    return next_stamp(latest.value_or(Stamp{}), wall);
}

Result<Event> SqliteEventLog::store_next(Event event) {
    event.origin = identity_->origin;
    if (event.seq > 0) note_first_number(event);
    event.seq = head_.seq + 1;
    event.prev = head_.hash;
    const bool sealed = is_kiosk();
    auto text = sealed ? WrittenEvent{seal(event, std::span(&identity_->box_key, 1)), {}, {}} : tables_->written(event);
    const auto& bytes = text.bytes;
    if (bytes.empty()) return fault(faults::office_key_unusable, "box_key");
    if (bytes.size() > longest_line || !is_readable({}, event.body)) return fault(faults::event_too_large, "body");
    // What every other replica will be asked to read must be readable.
    if (const auto checked = event_from_json(to_json(event)); !checked) return std::unexpected(checked.error());

    if (sealed) text.hash = hash_of(bytes);
    tables_->insert_own(event.seq, text.hash, sealed ? bytes : std::string{});
    std::optional<Event> other;
    if (!sealed) {
        if (!tables_->insert_event(event, text)) {
            // Head office, restored, was given back a later event of this name, lost here or a clone's. What is written
            // now is not turned away for it: that one follows, and is known again if it stands.
            auto taken = take_from_place(event.seq);
            if (!taken) return std::unexpected(taken.error());
            other = std::move(*taken);
            tables_->insert_event(event, text);
        }
        tables_->count_event(event.subject, text.hash, to_string(event.at));
    }
    head_ = {event.seq, text.hash};
    if (other)
        if (auto placed = store_next(std::move(*other)); !placed) return placed;
    return event;
}

Result<std::int64_t> SqliteEventLog::next_counter() {
    if (!identity_) return fault(faults::not_enrolled, path_);
    return ++progress_.counter;
}

}  // namespace huiyin::sync
