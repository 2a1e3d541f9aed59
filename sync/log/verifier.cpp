// SPDX-License-Identifier: Apache-2.0
// Is what lies on this disk still what was written and acknowledged?
#include "sync/chain/sealing.hpp"
#include "sync/log/sqlite_event_log.hpp"
#include "sync/protocol/covered_line.hpp"
#include "sync/sqlite/database_faults.hpp"

namespace huiyin::sync {
namespace {

constexpr std::int64_t batch = 1000;

/// What is wrong with `row` behind `before`; "" when nothing is.
std::string wrong(const OwnRow& row, const ChainHead& before, const std::string& origin) {
    if (row.adopted) return row.seq > before.seq ? "" : "a line taken over from head office stands out of order";
    if (row.seq != before.seq + 1) return "line " + std::to_string(before.seq + 1) + " of this device is missing";
    if (row.bytes.empty()) return row.gone ? "" : "the bytes of a line are missing";
    if (is_covered(row.bytes)) return {};  // of what the hash is made only head office can read
    if (hash_of(row.bytes) != row.hash) return "a line was changed";
    const auto link = parse_link(row.bytes);
    if (!link) return "a line cannot be read";
    if (link->origin != origin || link->seq != row.seq) return "a line stands in another's place";
    if (link->prev != before.hash) return "a line does not follow the one before it";
    return {};
}

}  // namespace

Result<void> SqliteEventLog::check() const {
    return guarded(path_, [&]() -> Result<void> {
        if (const auto found = database_->execAndGet("PRAGMA quick_check(1)").getString(); found != "ok")
            return std::unexpected(damage("the log " + path_ + " fails SQLite's check; keep the file", path_));
        return {};
    });
}

Result<void> SqliteEventLog::verify() const {
    if (is_locked()) return locked();
    return guarded(path_, [&]() -> Result<void> {
        if (const auto found = database_->execAndGet("PRAGMA integrity_check(1)").getString(); found != "ok")
            return std::unexpected(
                damage("the log " + path_ + " fails SQLite's check; keep the file and restore the last backup", path_));
        if (!identity_) return {};
        ChainHead before;
        for (auto rows = tables_->own_after(identity_->origin, 0, batch); !rows.empty();
             rows = tables_->own_after(identity_->origin, before.seq, batch)) {
            for (const auto& row : rows) {
                if (auto what = wrong(row, before, identity_->origin); !what.empty())
                    return std::unexpected(damage(std::move(what), "seq " + std::to_string(row.seq)));
                before = {row.seq, row.hash};
            }
        }
        if (const auto changed = tables_->changed_line())
            return std::unexpected(
                damage("a line was changed", changed->first + " seq " + std::to_string(changed->second)));
        // The last receipt proves what head office held: a chain cut off at its end shows here.
        if (progress_.receipt.empty()) return {};
        const auto head = tables_->own_hash(progress_.held);
        if (!head || !check_receipt(progress_.receipt, identity_->origin, progress_.held, *head, identity_->sign_key))
            return std::unexpected(damage("the chain does not agree with head office's last receipt",
                                          "seq " + std::to_string(progress_.held)));
        return {};
    });
}

}  // namespace huiyin::sync
