// SPDX-License-Identifier: Apache-2.0
// Sealed events that lost their place in the chain, through damage or a restored disk. Nobody here can open them, so
// they are sealed once more for a new place: no voice is lost with a place.
#include <algorithm>

#include "shared/event/line_limits.hpp"
#include "sync/chain/sealing.hpp"
#include "sync/log/log_faults.hpp"
#include "sync/log/sqlite_event_log.hpp"
#include "sync/salvage/salvage.hpp"
#include "sync/sqlite/database_faults.hpp"

namespace huiyin::sync {
namespace {

/// Numbers that a lost end of the log may have given out are not given again.
constexpr std::int64_t numbers_left_out = 1000;

}  // namespace

Result<void> SqliteEventLog::place_sealed(const std::string& sealed) {
    const Link place{identity_->origin, head_.seq + 1, head_.hash, true, {}, {}};
    const auto bytes = seal_again(sealed, place, std::span(&identity_->box_key, 1));
    if (bytes.empty() || bytes.size() > longest_line) return fault(faults::sealed_event_too_large, path_);
    const auto hash = hash_of(bytes);
    tables_->insert_own(place.seq, hash, bytes);
    head_ = {place.seq, hash};
    return {};
}

void SqliteEventLog::reseal_orphaned() {
    for (const auto& sealed : tables_->orphaned())
        if (place_sealed(sealed)) tables_->unstrand(hash_of(sealed));  // else it stays, and is said among the refused
}

Result<void> SqliteEventLog::reseal(const std::vector<std::string>& sealed, const std::string& why) {
    return in_transaction([&]() -> Result<void> {
        for (const auto& bytes : sealed) tables_->keep_orphaned(hash_of(bytes), bytes, why);
        if (is_kiosk()) reseal_orphaned();
        return {};
    });
}

/// The run of events that holds together around what head office vouched for, and the event before it by its hash
/// alone; what lies beyond a gap has lost its place.
void SqliteEventLog::take_over_chain(const Salvaged& salvaged) {
    const auto& lines = salvaged.events;
    const auto at = [&](std::int64_t seq) { return lines.find(seq); };
    auto first = salvaged.acked_seq + 1;
    if (const auto vouched = at(salvaged.acked_seq); vouched != lines.end() && vouched->second.hash == salvaged.head)
        --first;
    for (auto line = at(first); first <= salvaged.acked_seq && first > 1; line = at(first)) {
        const auto before = at(first - 1);
        if (before == lines.end() || before->second.hash != line->second.prev) break;
        --first;
    }
    head_ = {salvaged.acked_seq, salvaged.head};
    if (first > 1) {
        const auto line = at(first);
        tables_->insert_adopted(first - 1, first <= salvaged.acked_seq ? line->second.prev : salvaged.head);
    }
    for (auto line = at(first); line != lines.end() && line->first == first; line = at(++first)) {
        const auto& own = line->second;
        if (own.seq > salvaged.acked_seq && own.prev != head_.hash) break;
        tables_->insert_own(own.seq, own.hash, own.bytes);
        if (own.acked_at) tables_->remember_acked(own.seq, *own.acked_at, progress_.steady.total);
        if (own.seq > salvaged.acked_seq) head_ = {own.seq, own.hash};
    }
    for (const auto& [seq, line] : lines)
        if (seq > head_.seq && !line.acked_at)
            tables_->keep_orphaned(line.hash, line.bytes, "brought back from a damaged log, a line before it was lost");
}

Result<void> SqliteEventLog::take_over(const Salvaged& salvaged) {
    if (!salvaged.identity || identity_) return fault(faults::no_identity_to_take, path_);
    return in_transaction([&]() -> Result<void> {
        tables_->store(*salvaged.identity);
        identity_ = salvaged.identity;
        for (const auto& [key, value] : salvaged.settings) tables_->put(key, value);
        take_over_chain(salvaged);
        for (const auto& sealed : salvaged.orphaned)
            tables_->keep_orphaned(hash_of(sealed), sealed, "brought back from a damaged log");
        progress_.counter = std::max(salvaged.counter, head_.seq) + numbers_left_out;
        progress_.acked_seq = salvaged.acked_seq;
        progress_.receipt = salvaged.receipt;
        progress_.clock_offset = salvaged.clock_offset.value_or(0);
        progress_.last_exchange = salvaged.last_exchange;
        reseal_orphaned();
        tables_->store(progress_);
        return {};
    });
}

}  // namespace huiyin::sync
