// SPDX-License-Identifier: Apache-2.0
// A device that was restored from an older copy of its disk: head office holds events under its name that it no longer
// knows. Its chain goes on behind those; what it wrote since is given new places. Likewise when head office was
// restored and wants events again of which one was dropped here on purpose: the others close the gap.
#include <algorithm>

#include "sync/chain/moved_events.hpp"
#include "sync/log/log_faults.hpp"
#include "sync/log/sqlite_event_log.hpp"
#include "sync/platform/platform_faults.hpp"
#include "sync/protocol/covered_event.hpp"
#include "sync/sqlite/database_faults.hpp"

namespace huiyin::sync {

/// That head office held our events up to `acked_seq` once does not say that it holds them now: it may have been
/// restored since, and have been given others in their places (by a message that came late, by a clone of this device).
/// Where the first line of the request stands, all before it do; otherwise an earlier one is offered at its place, and
/// an earlier one yet if that is another there.
bool SqliteEventLog::asks_where_chains_agree(const ResponseHeader& header) {
    constexpr int knows_moved_events = 2;
    const bool first_stands = sent_from_ > 0 && stands_up_to(header) >= sent_from_;
    const bool known_before = agreement_is_known_ && header.acked_seq >= offer_from_;
    agreement_is_known_ = first_stands || known_before || header.v < knows_moved_events;
    if (agreement_is_known_) return false;
    const auto limit = std::min(agreed_ ? (*agreed_ + 1) / 2 : progress_.acked_seq, header.acked_seq);
    const auto ask = tables_->last_with_bytes(identity_->origin, limit);
    heard_acked_ = header.acked_seq;
    offer_from_ = 0;
    agreed_ = ask > 0 ? ask - 1 : limit;
    agreement_is_known_ = ask == 0;
    return ask > 0;
}

Result<void> SqliteEventLog::continue_behind(std::int64_t acked_seq, const Hash& head, int version, Changed& changed) {
    const auto stands = progress_.acked_seq;
    constexpr int knows_moved_events = 2;
    if (acked_seq <= stands && tables_->own_hash(acked_seq) && version < knows_moved_events)
        return fault(faults::another_history, "seq " + std::to_string(acked_seq));
    // At `acked_seq` it is another line. What is moved without need head office knows again (moved_lines.hpp).
    const auto kept = tables_->own_hash(acked_seq) ? std::min(stands, acked_seq - 1) : std::min(stands, acked_seq);
    // Numbers that were given out in the lost time must not be given again: each took an event at most.
    progress_.counter += acked_seq - kept;
    return go_on_from(acked_seq, head, kept, changed);
}

Result<void> SqliteEventLog::go_on_from(std::int64_t acked_seq, const Hash& head, std::int64_t kept, Changed& changed) {
    auto again = take_out_above(
        kept, "sealed on a device that was restored from an older copy: its place in the chain is taken");
    if (!again) return std::unexpected(again.error());
    tables_->insert_adopted(acked_seq, head);
    head_ = {acked_seq, head};
    return place_anew(std::move(*again), changed);
}

namespace {

/// A place whose event was dropped, or one that was never ours: this device was put back, and went on behind it.
bool has_gap(const std::vector<OwnRow>& rows, std::int64_t before) {
    for (const auto& row : rows)
        if (row.seq != ++before || row.bytes.empty()) return true;
    return false;
}

}  // namespace

Result<void> SqliteEventLog::close_gaps_above(std::int64_t acked_seq, Changed& changed) {
    const auto rows = tables_->own_after(identity_->origin, acked_seq, head_.seq - acked_seq);
    if (!has_gap(rows, acked_seq)) return {};
    auto again = take_out_above(acked_seq, "head office was restored, and a line before this one is kept here no more");
    if (!again) return std::unexpected(again.error());
    head_ = {acked_seq, tables_->own_hash(acked_seq).value_or(Hash{})};
    return place_anew(std::move(*again), changed);
}

/// The ends of both chains may agree though a place between does not: a restored head office went on over what others
/// gave back of this chain, and what they never had (a refused event, say) had lost its place to a clone's by then.
/// Whatever an earlier head office said of ours, this one has not seen it.
Result<void> SqliteEventLog::give_way(std::int64_t seq, Changed& changed) {
    auto ours = take_from_place(seq);
    if (!ours) return std::unexpected(ours.error());
    tables_->leave_place(seq);
    changed.insert(ours->subject);
    const auto itself = event_itself(*ours);
    for (const auto& above : tables_->events_above(identity_->origin, seq))
        if (const auto event = parse_line(above); event && event_itself(*event) == itself)
            return {};  // sent again already
    return place_anew({std::move(*ours)}, changed);
}

Result<Event> SqliteEventLog::take_from_place(std::int64_t seq) {
    const auto bytes = tables_->event_bytes(identity_->origin, seq);
    auto line = bytes ? parse_line(*bytes) : fault(faults::event_not_here);
    if (!line) return fault(faults::event_damaged, "seq " + std::to_string(seq));
    tables_->delete_event(identity_->origin, seq);
    tables_->recount(line->subject);
    return line;
}

Result<std::vector<Event>> SqliteEventLog::take_out_above(std::int64_t seq, const std::string& why_orphaned) {
    std::vector<Event> out;
    for (const auto& row : tables_->own_after(identity_->origin, seq, head_.seq - seq)) {
        const auto sealed = is_covered(row.bytes) ? inside_cover(row.bytes) : row.sealed ? row.bytes : std::string{};
        if (!sealed.empty()) tables_->keep_orphaned(hash_of(sealed), sealed, why_orphaned);
    }
    // Also events that this device had lost and that head office gave back: it may have lost them itself since.
    for (const auto& bytes : tables_->events_above(identity_->origin, seq)) {
        auto event = parse_line(bytes);
        if (!event) return fault(faults::event_damaged, "above seq " + std::to_string(seq));
        tables_->delete_event(identity_->origin, event->seq);
        out.push_back(std::move(*event));
    }
    tables_->delete_own_above(seq);
    tables_->forget_receipts_above(seq);  // they vouch for what stood there
    return out;
}

Result<void> SqliteEventLog::place_anew(std::vector<Event> taken_out, Changed& changed) {
    // On tablets and desks, too: what they no longer see lies there sealed once it has moved.
    reseal_orphaned();
    std::set<std::string> said;
    for (auto& line : taken_out) {
        const auto subject = line.subject;
        if (!said.insert(event_itself(line)).second) continue;  // its double came from head office, at another place
        note_first_number(line);
        if (auto placed = store_next(std::move(line)); !placed) return std::unexpected(placed.error());
        tables_->recount(subject);
        changed.insert(subject);
    }
    return {};
}

}  // namespace huiyin::sync
