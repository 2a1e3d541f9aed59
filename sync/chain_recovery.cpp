// SPDX-License-Identifier: Apache-2.0
// sync/chain_recovery.cpp — a device that was restored from an older copy of its disk: head office holds lines under
// its name that it no longer knows. Its chain goes on behind those; what it wrote since is given new places.
#include "sync/database_faults.hpp"
#include "sync/sqlite_event_log.hpp"

namespace huiyin::sync {

Result<void> SqliteEventLog::continue_behind(std::int64_t held, const Hash& head, Changed& changed) {
    const auto acknowledged = progress_.held;
    if (held <= acknowledged)
        return fault(
            "head office knows another history of this device: keep the directory for the operator and enrol the "
            "device anew in an empty one",
            "seq " + std::to_string(held));

    const auto unsent = tables_->own_after(identity_->origin, acknowledged, head_.seq - acknowledged);
    // Numbers that were given out in the lost time must not be given again: each took a line at most.
    progress_.counter += held - acknowledged;
    std::vector<Line> again;
    for (const auto& row : unsent) {
        if (row.sealed) {
            tables_->strand(row.hash, row.bytes,
                            "sealed on a device that was restored from an older copy: its place in the chain is taken");
            continue;
        }
        auto line = parse_line(row.bytes);
        if (!line)
            return std::unexpected(damage("a line of this device cannot be read", "seq " + std::to_string(row.seq)));
        tables_->delete_line(identity_->origin, row.seq);
        again.push_back(std::move(*line));
    }
    tables_->delete_own_above(acknowledged);
    tables_->insert_adopted(held, head);
    head_ = {held, head};
    for (auto& line : again) {
        const auto subject = line.subject;
        if (auto placed = store_next(std::move(line)); !placed) return std::unexpected(placed.error());
        tables_->recount(subject);
        changed.insert(subject);
    }
    return {};
}

}  // namespace huiyin::sync
