// SPDX-License-Identifier: Apache-2.0
// Is what lies on this disk still what was written and acknowledged?
#include <algorithm>

#include "sync/chain/sealing.hpp"
#include "sync/log/sqlite_event_log.hpp"
#include "sync/platform/platform_faults.hpp"
#include "sync/protocol/covered_event.hpp"
#include "sync/sqlite/database_faults.hpp"

namespace huiyin::sync {
namespace {

constexpr std::int64_t batch = 1000;

/// What is wrong with `row` behind `before`.
std::optional<Fault> wrong(const OwnRow& row, const ChainHead& before, const std::string& origin) {
    const auto here = "seq " + std::to_string(row.seq);
    const auto unless_so = [&](bool holds, const ReasonCode& why) {
        return holds ? std::nullopt : std::optional(fault_of(why, here));
    };
    if (row.adopted) return unless_so(row.seq > before.seq, faults::event_out_of_order);
    if (row.seq != before.seq + 1) return fault_of(faults::event_missing, here, {std::to_string(before.seq + 1)});
    if (row.bytes.empty()) return unless_so(row.gone, faults::event_bytes_missing);
    if (is_covered(row.bytes)) return {};  // of what the hash is made only head office can read
    if (hash_of(row.bytes) != row.hash) return fault_of(faults::event_altered, here);
    const auto link = parse_link(row.bytes);
    if (!link) return fault_of(faults::event_unreadable, here);
    if (link->origin != origin || link->seq != row.seq) return fault_of(faults::event_in_another_place, here);
    return unless_so(link->prev == before.hash, faults::event_does_not_follow);
}

}  // namespace

Result<void> SqliteEventLog::check() const {
    return guarded(path_, [&]() -> Result<void> {
        if (const auto found = database_->execAndGet("PRAGMA quick_check(1)").getString(); found != "ok")
            return fault(faults::log_fails_check, path_, {path_});
        return {};
    });
}

Result<void> SqliteEventLog::verify() const {
    if (is_locked()) return locked();
    return guarded(path_, [&]() -> Result<void> {
        if (const auto found = database_->execAndGet("PRAGMA integrity_check(1)").getString(); found != "ok")
            return fault(faults::log_fails_verification, path_, {path_});
        if (!identity_) return {};
        ChainHead before;
        for (auto rows = tables_->own_after(identity_->origin, 0, batch); !rows.empty();
             rows = tables_->own_after(identity_->origin, before.seq, batch)) {
            for (const auto& row : rows) {
                if (auto found = wrong(row, before, identity_->origin)) return std::unexpected(std::move(*found));
                before = {row.seq, row.hash};
            }
        }
        if (const auto changed = tables_->changed_event())
            return fault(faults::event_altered, changed->first + " seq " + std::to_string(changed->second));
        // The last receipt proves what head office held: a chain cut off at its end shows here.
        if (progress_.receipt.empty()) return {};
        const auto head = tables_->own_hash(progress_.acked_seq);
        const auto vouches = [&](const std::string& key) {
            return check_receipt(progress_.receipt, identity_->origin, progress_.acked_seq, *head, key).has_value();
        };
        if (!head || std::ranges::none_of(sign_keys(), vouches))
            return fault(faults::receipt_disagrees, "seq " + std::to_string(progress_.acked_seq));
        return {};
    });
}

}  // namespace huiyin::sync
