// SPDX-License-Identifier: Apache-2.0
// sync/chain_recovery.cpp — a device that was restored from an older copy of its disk: head office holds lines under
// its name that it no longer knows. Its chain goes on behind those; what it wrote since is given new places. Likewise
// when head office was restored and wants lines again of which one was dropped here on purpose: the others close the
// gap.
#include <algorithm>

#include "sync/database_faults.hpp"
#include "sync/protocol/covered_line.hpp"
#include "sync/sqlite_event_log.hpp"

namespace huiyin::sync {

Result<void> SqliteEventLog::continue_behind(std::int64_t held, const Hash& head, Changed& changed) {
    const auto acknowledged = progress_.held;
    if (held <= acknowledged) {
        if (tables_->own_hash(held))
            return fault(
                "head office knows another history of this device: keep the directory for the operator and enrol the "
                "device anew in an empty one",
                "seq " + std::to_string(held));
        // Head office, too, was restored: to a place among the lines that this device had lost and taken over unseen.
        return go_on_from(held, head, held, changed);
    }
    // Numbers that were given out in the lost time must not be given again: each took a line at most.
    progress_.counter += held - acknowledged;
    return go_on_from(held, head, acknowledged, changed);
}

Result<void> SqliteEventLog::go_on_from(std::int64_t held, const Hash& head, std::int64_t kept, Changed& changed) {
    auto again = take_out_above(
        kept, "sealed on a device that was restored from an older copy: its place in the chain is taken");
    if (!again) return std::unexpected(again.error());
    tables_->insert_adopted(held, head);
    head_ = {held, head};
    return place_anew(std::move(*again), changed);
}

Result<void> SqliteEventLog::close_gaps_above(std::int64_t held, Changed& changed) {
    const auto rows = tables_->own_after(identity_->origin, held, head_.seq - held);
    if (std::ranges::none_of(rows, [](const OwnRow& row) { return row.bytes.empty(); })) return {};
    auto again = take_out_above(held, "head office was restored, and a line before this one is kept here no more");
    if (!again) return std::unexpected(again.error());
    head_ = {held, tables_->own_hash(held).value_or(Hash{})};
    return place_anew(std::move(*again), changed);
}

Result<SqliteEventLog::TakenOut> SqliteEventLog::take_out_above(std::int64_t seq, const std::string& why_stranded) {
    TakenOut out;
    for (const auto& row : tables_->own_after(identity_->origin, seq, head_.seq - seq)) {
        if (row.sealed) tables_->strand(row.hash, row.bytes, why_stranded);
        if (is_covered(row.bytes)) out.covered.push_back(inside_cover(row.bytes));
    }
    // Also lines that this device had lost and that head office gave back: it may have lost them itself since.
    for (const auto& bytes : tables_->lines_above(identity_->origin, seq)) {
        auto line = parse_line(bytes);
        if (!line)
            return std::unexpected(damage("a line of this device cannot be read", "above seq " + std::to_string(seq)));
        tables_->delete_line(identity_->origin, line->seq);
        out.lines.push_back(std::move(*line));
    }
    tables_->delete_own_above(seq);
    tables_->forget_receipts_above(seq);  // they vouch for what stood there
    return out;
}

Result<void> SqliteEventLog::place_anew(TakenOut taken_out, Changed& changed) {
    if (is_kiosk()) place_stranded();
    for (const auto& sealed : taken_out.covered)
        if (auto placed = place_sealed(sealed); !placed) return placed;
    for (auto& line : taken_out.lines) {
        const auto subject = line.subject;
        if (auto placed = store_next(std::move(line)); !placed) return std::unexpected(placed.error());
        tables_->recount(subject);
        changed.insert(subject);
    }
    return {};
}

}  // namespace huiyin::sync
