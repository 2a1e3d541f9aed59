// SPDX-License-Identifier: Apache-2.0
// Taking in head office's answer: everything in one transaction, the feed number last.
#include <algorithm>
#include <utility>

#include "shared/events/redaction.hpp"
#include "sync/chain/sealing.hpp"
#include "sync/log/log_faults.hpp"
#include "sync/log/sqlite_event_log.hpp"
#include "sync/platform/parallel_for.hpp"
#include "sync/protocol/refusal_codes.hpp"

namespace huiyin::sync {
namespace {
/// How long sealed events are kept after their receipt, in time that the device was on: a restored head office gets
/// back what it lost (architecture, "The sync exchange"). No wall clock shortens it.
constexpr std::chrono::hours sealed_kept{30 * 24};
}  // namespace

Result<std::vector<std::string>> SqliteEventLog::apply(const Response& response, Instant wall_sent, Instant wall_now) {
    if (!identity_) return fault(faults::not_enrolled, path_);
    if (is_locked()) return locked();
    if (response.header.v < oldest_protocol || response.header.v > protocol_version)
        return fault(faults::office_of_another_version, "v");
    Changed changed;
    bool purged = false;
    const auto applied =
        in_transaction([&] { return apply_in_transaction(response, wall_sent, wall_now, changed, purged); });
    if (!applied) return std::unexpected(applied.error());
    // What was purged must not linger in the write-ahead log. A failure here is tried again by SQLite's next
    // checkpoint.
    if (purged) (void)database_->tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
    return std::vector<std::string>(changed.begin(), changed.end());
}

Result<void> SqliteEventLog::apply_in_transaction(const Response& response, Instant wall_sent, Instant wall_now,
                                                  Changed& changed, bool& purged) {
    const auto& header = response.header;
    (void)look_at_steady_clock();
    follow_office_keys(header.office_keys);  // the rest of the answer is signed with the last of them
    if (auto followed = follow_epoch(header); !followed) return followed;
    const auto gives = gives_back(header);
    if (!gives) return std::unexpected(gives.error());
    if (*gives) {
        measure_clock(header, wall_sent, wall_now);
        tables_->store(progress_);
        return {};
    }
    const auto chain = accept_receipt(header, changed);
    if (!chain) return std::unexpected(chain.error());
    if (*chain == Chain::to_be_offered) return {};  // nothing else is taken over: it is all told again
    // After a change of places, what was refused were the old ones; the events travel again under new ones.
    if (*chain == Chain::same) {
        record_refused(header.refused, progress_.acked_seq, changed);
        // A kiosk is not sent its own event when it was taken in after all, as other devices are.
        if (is_kiosk())
            for (const auto seq : header.taken) tables_->forget_refusal(seq);
    }
    if (!is_kiosk()) {
        if (auto stored = store_events(response.events, changed, purged); !stored) return stored;
        purged |= purge(header.left, changed);
    }
    tables_->drop_sealed_acked_before(progress_.steady.total - sealed_kept);
    measure_clock(header, wall_sent, wall_now);
    compare(header);
    keep_for_head_office(header);
    note_mode("demo", header.demo);
    note_mode("rehearsal", header.rehearsal);
    note_mode("clock_in_doubt", header.clock_in_doubt);
    progress_.feed = header.feed;
    tables_->store(progress_);
    return {};
}

namespace {

/// Head office lacks events before one that was offered.
bool is_gap(const Refused& refused) { return refused.code == refusal::gap; }

}  // namespace

Result<SqliteEventLog::Chain> SqliteEventLog::accept_receipt(const ResponseHeader& header, Changed& changed) {
    const auto head = receipt_head(header.receipt, identity_->origin, header.acked_seq, identity_->sign_key);
    if (!head) return std::unexpected(fault_of(reason_around(faults::answer_not_signed, head.error()), "receipt"));
    const bool same_chain = tables_->own_hash(header.acked_seq) == *head;
    if (!same_chain && asks_where_chains_agree(header)) return Chain::to_be_offered;
    // What was sent and already stands there, its answer lost before, keeps its place. Of events that were not offered
    // this time it is not known whether they stand (given a new place, they would stand there twice), nor whether they
    // were refused, which only the answer to a request that names them says.
    const auto stands = std::max({agreed_.value_or(progress_.acked_seq), offer_from_, stands_up_to(header)});
    if (!same_chain || header.acked_seq > stands) {
        const bool is_news = heard_acked_ != header.acked_seq || offer_from_ != stands;
        heard_acked_ = header.acked_seq;
        offer_from_ = stands;
        record_refused(header.refused, stands, changed);
        if (is_news && (same_chain || !knows_where_chains_part(header))) return Chain::to_be_offered;
    }
    if (!same_chain) {
        note_gone(std::min(stands, header.acked_seq - 1), progress_.acked_seq);
        progress_.acked_seq = stands;
        tables_->mark_acked(stands, header.received_at, progress_.steady.total);
        if (auto continued = continue_behind(header.acked_seq, *head, header.v, changed); !continued)
            return std::unexpected(continued.error());
    } else if (header.acked_seq < std::max(progress_.acked_seq, offer_from_) ||
               std::ranges::any_of(header.refused, is_gap)) {
        if (auto back = go_back_to(header.acked_seq, changed); !back) return std::unexpected(back.error());
    }
    heard_acked_ = offer_from_ = 0;
    agreed_.reset();
    agreement_is_known_ = false;
    if (header.acked_seq > progress_.acked_seq)
        tables_->keep_receipt(header.acked_seq, header.receipt, progress_.steady.total);
    progress_.acked_seq = header.acked_seq;
    progress_.receipt = header.receipt;
    tables_->mark_acked(header.acked_seq, header.received_at, progress_.steady.total);
    return same_chain ? Chain::same : Chain::continued;
}

/// Head office was restored from a backup: what lies above is sent, and judged, again.
Result<void> SqliteEventLog::go_back_to(std::int64_t acked_seq, Changed& changed) {
    note_gone(acked_seq, progress_.acked_seq);
    tables_->forget_acked_above(acked_seq);
    for (const auto& subject : tables_->take_back_above(identity_->origin, acked_seq)) {
        tables_->recount(subject);
        changed.insert(subject);
    }
    return close_gaps_above(acked_seq, changed);
}

namespace {

bool is_fork(const Refused& refused) { return refused.code == refusal::fork; }

}  // namespace

/// Either head office named the event where ours is another, or every event was offered at whose place it holds one.
bool SqliteEventLog::knows_where_chains_part(const ResponseHeader& header) const {
    return std::ranges::any_of(header.refused, is_fork) || sent_up_to_ >= std::min(head_.seq, header.acked_seq);
}

std::int64_t SqliteEventLog::stands_up_to(const ResponseHeader& header) const {
    for (const auto& refused : header.refused)
        if (refused.seq > agreed_.value_or(progress_.acked_seq) && is_fork(refused)) return refused.seq - 1;
    return std::min(sent_up_to_, header.acked_seq);
}

void SqliteEventLog::record_refused(const std::vector<Refused>& refused, std::int64_t judged, Changed& changed) {
    for (const auto& [seq, why, code] : refused) {
        // Beyond what head office holds nothing was judged: it only lacks the events before (it was restored).
        if (seq > judged) continue;
        tables_->refuse(seq, why);
        if (code == refusal::stands_already) tables_->mark_double(seq);
        if (const auto subject = tables_->set_aside(identity_->origin, seq)) {
            tables_->recount(*subject);
            changed.insert(*subject);
        }
    }
}

/// Events under the number that we named answer our comparison: those subjects come whole, and what else we hold of
/// them is not there any more. A head office that was restored wrote its own events anew; ours is handed in again.
Result<void> SqliteEventLog::make_room_for_whole_subjects(const std::vector<FeedEvent>& events, Changed& changed) {
    if (!progress_.diverged) return {};
    std::set<std::string> whole;
    std::set<std::int64_t> ours;
    for (const auto& [feed, line, hash, proof] : events) {
        if (feed <= progress_.feed) whole.insert(line.subject);
        if (line.origin == identity_->origin) ours.insert(line.seq);
    }
    for (const auto& subject : whole) {
        tables_->delete_events_of_others(subject, identity_->origin);
        tables_->recount(subject);
        changed.insert(subject);
        for (const auto& bytes : tables_->lines_of(subject)) {
            const auto event = parse_line(bytes);
            if (!event || event->seq > progress_.acked_seq || ours.contains(event->seq)) continue;
            if (auto gone = give_way(event->seq, changed); !gone) return gone;
        }
    }
    return {};
}

bool SqliteEventLog::is_own_redacted(const Event& event, const std::string& bytes) {
    const auto kept_bytes = tables_->event_bytes(event.origin, event.seq);
    const auto ours = kept_bytes ? parse_line(*kept_bytes) : fault(faults::event_not_here);
    return ours && canonical_line(redacted(*ours)) == bytes;
}

bool SqliteEventLog::is_redacted_here(const Event& event) {
    return tables_->event_bytes(event.origin, event.seq) == canonical_line(redacted(event));
}

/// The place is taken by other bytes. True: room was made for what head office says.
Result<bool> SqliteEventLog::make_room(const Event& event, const std::string& bytes, Changed& changed, bool& purged) {
    // What head office erased is erased here, our own events too (rulebook 8). Otherwise it was restored and wrote its
    // events anew: it is right about what others wrote.
    const bool erased = is_own_redacted(event, bytes);
    if (!erased && event.origin == identity_->origin) {
        // Above, it is not settled yet whose place it is; and what was erased does not come back here.
        if (event.seq > progress_.acked_seq || is_redacted_here(event)) return false;
        if (auto gone = give_way(event.seq, changed); !gone) return std::unexpected(gone.error());
        return true;
    }
    if (erased && event.origin == identity_->origin) tables_->mark_gone(event.seq);
    if (const auto subject = tables_->delete_event(event.origin, event.seq)) {
        tables_->recount(*subject);
        changed.insert(*subject);
        if (!erased) count_rewritten();
    }
    purged |= erased;
    return true;
}

Result<void> SqliteEventLog::store_events(const std::vector<FeedEvent>& events, Changed& changed, bool& purged) {
    if (auto room = make_room_for_whole_subjects(events, changed); !room) return room;
    std::vector<WrittenEvent> written(events.size());
    parallel_for(events.size(), [&](std::size_t i) {
        written[i] = tables_->written(events[i].event);
        written[i].proof = events[i].proof;
        written[i].chain_hash = events[i].hash;
    });
    NewEvents come;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto& line = events[i].event;
        const auto& bytes = written[i].bytes;
        const auto& hash = written[i].hash;
        if (!tables_->insert_event(line, written[i])) {
            if (tables_->event_hash(line.origin, line.seq) == hash) {
                if (!written[i].proof.empty()) tables_->keep_proof(line, written[i]);
                take_back(line, come, changed);
                continue;
            }
            // A subject is counted anew from the table, which must have been told of all that came before.
            tables_->count(std::exchange(come, {}));
            const auto room = make_room(line, bytes, changed, purged);
            if (!room) return std::unexpected(room.error());
            if (!*room || !tables_->insert_event(line, written[i])) {
                progress_.diverged = true;  // our own stays; the totals will name the subject
                continue;
            }
        }
        come[line.subject].add(hash, to_string(line.at));
        changed.insert(line.subject);
    }
    tables_->count(come);
    return {};
}

/// An event of ours that was refused and has been taken in after all: it counts again.
void SqliteEventLog::take_back(const Event& event, NewEvents& come, Changed& changed) {
    if (event.origin != identity_->origin || !tables_->take_back(event.origin, event.seq)) return;
    tables_->count(std::exchange(come, {}));
    tables_->recount(event.subject);
    changed.insert(event.subject);
}

bool SqliteEventLog::purge(const std::vector<std::string>& left, Changed& changed) {
    for (const auto& subject : left) {
        // Own events that head office does not hold yet stay until it does: they would be lost to everyone. A restored
        // one gets the others back, too, though nobody here can read them any more.
        tables_->cover_own(identity_->origin, subject, progress_.acked_seq, identity_->box_key);
        tables_->mark_gone(identity_->origin, subject, progress_.acked_seq);
        tables_->delete_events_of(subject, identity_->origin, progress_.acked_seq);
        tables_->recount(subject);
        changed.insert(subject);
    }
    return !left.empty();
}

/// A head office that doubts its own clock says nothing of ours.
void SqliteEventLog::measure_clock(const ResponseHeader& header, Instant wall_sent, Instant wall_now) {
    const auto midpoint = wall_sent + (wall_now - wall_sent) / 2;
    if (!header.clock_in_doubt) progress_.clock_offset = (header.received_at - midpoint).count();
    progress_.last_exchange = wall_now.ms;
}

/// How head office runs is remembered, so that a face says so offline, too; written only when it changes.
void SqliteEventLog::note_mode(const char* mode, bool on) {
    const std::string value = on ? "1" : "0";
    if (tables_->get(mode).value_or("0") != value) tables_->put(mode, value);
}

void SqliteEventLog::count_rewritten() {
    const auto before = tables_->get("rewritten").value_or("0");
    tables_->put("rewritten", std::to_string(std::stoll(before) + 1));
}

void SqliteEventLog::compare(const ResponseHeader& header) {
    // Only when both sides have said everything do the totals mean the same set of lines.
    if (is_kiosk() || header.more || header.digest.empty() || tables_->waiting(progress_.acked_seq) > 0) return;
    progress_.diverged = tables_->total().to_string() != header.digest;
}

}  // namespace huiyin::sync
