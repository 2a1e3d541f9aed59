// SPDX-License-Identifier: Apache-2.0
// Own events that head office did not take: they hold nothing back and stay here; an operator sends one again, once
// what stood against it was put right, or lets it be.
#include "sync/chain/moved_events.hpp"
#include "sync/chain/sealing.hpp"
#include "sync/log/log_faults.hpp"
#include "sync/log/sqlite_event_log.hpp"
#include "sync/platform/platform_faults.hpp"
#include "sync/sqlite/database_faults.hpp"

namespace huiyin::sync {
namespace {

std::unexpected<Fault> no_such_event(std::int64_t seq) {
    return fault(faults::no_such_refused_event, "seq " + std::to_string(seq));
}

}  // namespace

Result<std::string> SqliteEventLog::resend(std::int64_t seq, Instant wall) {
    if (!identity_) return fault(faults::not_enrolled, path_);
    if (is_locked()) return locked();
    std::string subject;
    auto done = in_transaction([&]() -> Result<void> {
        const auto rows = tables_->own_after(identity_->origin, seq - 1, 1);
        if (rows.empty() || rows.front().seq != seq || !tables_->is_open_refusal(seq)) return no_such_event(seq);
        const auto& row = rows.front();
        if (row.sealed) {
            const auto placed = place_sealed(row.bytes);
            if (!placed) return std::unexpected(placed.error());
        } else {
            auto event = parse_line(row.bytes);
            if (!event) return fault(faults::refused_event_damaged, path_);
            subject = event->subject;
            // What was seen on the clock when it was written stays: times count from then.
            event->at = stamp_after_latest(subject, wall);
            note_first_number(*event);
            if (auto placed = store_next(std::move(*event)); !placed) return std::unexpected(placed.error());
        }
        tables_->settle_refusal(seq);
        return {};
    });
    if (!done) return std::unexpected(done.error());
    return subject;
}

Result<void> SqliteEventLog::dismiss(std::int64_t seq) {
    return in_transaction([&]() -> Result<void> {
        if (!tables_->is_open_refusal(seq)) return no_such_event(seq);
        tables_->settle_refusal(seq);
        return {};
    });
}

}  // namespace huiyin::sync
